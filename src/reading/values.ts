import type { Span } from "../core/span.js";
import { findNames } from "./names.js";
import { VALUE_PATTERNS } from "./value-patterns.js";

/** The kinds of thing a sentence can hold that a question may ask for. */
export type ValueKind = "time" | "money" | "percent" | "duration" | "count" | "name";

/** A thing named in a sentence: a date, a sum, a figure, a name. */
export interface Value extends Span {
  readonly kind: ValueKind;
}

/** A year, when read as one, in front of what it would count: "1500 soldiers", but "the 2014 elections". */
const COUNTED = /^[ \u00a0](?:people|men|women|children|\p{Ll}{3,}s\b)/u;
const DATED =
  /(?:\b(?:the|in|since|by|of|from|until|till|before|after|during|for|to|and|between|its|their|his|her|a|an)|['’]s|\p{Lu}\p{L}*\.?|,|[-–(])[ \u00a0]?$/iu;

function isCount(text: string, { start, end }: Span): boolean {
  return (
    /^\p{Nd}{4}$/u.test(text.slice(start, end)) &&
    COUNTED.test(text.slice(end, end + 30)) &&
    !DATED.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** Words whose figure is a name and counts nothing: "Resolution 2254". */
const NUMBERED =
  /\b(?:Resolution|Article|Chapter|Section|Clause|Paragraph|Protocol|Room|Flight|Boeing|Airbus|Apollo|No\.|Number|Page|Channel|Highway|Route|Interstate|Phase|Category|Grade|Level|Type|Model|Figure|Table)[ \u00a0]$/;

/**
 * The dates, sums, figures and names in a sentence, in order, without overlap.
 * @param offset where the stretch starts in the document; spans count from there.
 * @param ordinary folded words that the article also writes in lower case: alone at the start they are no name
 */
export function findValues(text: string, offset = 0, ordinary?: ReadonlySet<string>): Value[] {
  const values: Value[] = [];
  const taken = new Uint8Array(text.length);
  const take = (kind: ValueKind, { start, end }: Span) => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    values.push({ kind, start: start + offset, end: end + offset });
  };
  for (const [kind, pattern] of VALUE_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (kind === "count" && NUMBERED.test(text.slice(Math.max(0, span.start - 14), span.start))) continue;
      take(kind === "time" && isCount(text, span) ? "count" : kind, span);
    }
  }
  for (const span of findNames(text, ordinary)) take("name", span);
  return values.sort((a, b) => a.start - b.start);
}
