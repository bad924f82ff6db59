import type { Span } from "../core/span.js";
import { isStopWord } from "../text/stop-words.js";
import { foldWord } from "../text/terms.js";

/** The kinds of thing a sentence can hold that a question may ask for. */
export type ValueKind = "time" | "money" | "percent" | "duration" | "count" | "name";

/** A thing named in a sentence: a date, a sum, a figure, a name. */
export interface Value extends Span {
  readonly kind: ValueKind;
}

const NUMBER = String.raw`(?:\p{N}+(?:[.,]\p{N}+)*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half)(?:-\p{L}+)?)`;
const SCALE = String.raw`(?:[ \u00a0]?(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|m|bn|k)\b(?: of (?:thousands|millions))?)`;
const FIGURE = String.raw`(?:(?:a |several |some )?(?:hundreds?|thousands?|millions?|billions?|dozens?|scores)(?: of (?:thousands|millions))?|${NUMBER}${SCALE}*)`;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const UNIT = String.raw`(?:-|[ \u00a0])(?:year|month|week|day|hour|minute|second|decade|centur(?:y|ie))s?`;
const CURRENCY = String.raw`(?:dollars?|euros?|pounds?|rubles?|roubles?|yen|yuan|francs?|lira|cents?|pence|USD|EUR|GBP)`;

/*
 * Earlier patterns win over later ones where they overlap: a year is not a count, "$5 billion" not a number. Names come
 * last. Words joined by "of" or "and the" stay apart: the shortest name is wanted.
 */
const PATTERNS: readonly (readonly [ValueKind, RegExp])[] = [
  ["percent", new RegExp(`${NUMBER}[ \\u00a0]?(?:%|per ?cent\\b|percentage points?)`, "giu")],
  [
    "money",
    new RegExp(
      `(?:[A-Z]{0,2}[$£€¥])[ \\u00a0]?${NUMBER}${SCALE}*|${FIGURE}[ \\u00a0](?:\\p{Lu}\\p{Ll}+ )?${CURRENCY}\\b`,
      "gu",
    ),
  ],
  [
    "time",
    new RegExp(
      [
        `(?:${WEEKDAY},? )?(?:\\p{N}{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\p{N}{1,2}(?:st|nd|rd|th)?\\b)(?:,? (?:1\\p{N}|20)\\p{N}{2}\\b)?`,
        `\\b(?:early |mid-|late )?${MONTH},? (?:of )?(?:1\\p{N}|20)\\p{N}{2}\\b`,
        `\\b(?:early |late |mid-)?(?:1[0-9]|20)\\p{N}{2}s?(?:\\s?[-–/]\\s?\\p{N}{2,4})?\\b(?!,\\p{N})`,
        `\\b\\p{N}{1,4} ?(?:BCE?|CE|AD)\\b`,
        `\\b(?:the )?(?:early |late |mid-?)?(?:\\p{N}{1,2}(?:st|nd|rd|th)) century(?: BCE?)?`,
        `\\b(?:last|next|this|earlier this|later this) (?:year|month|week|weekend|summer|winter|spring|autumn|fall|morning|evening|night|${WEEKDAY}|${MONTH})\\b`,
        `\\b(?:early|late|mid)-?[ ]?${MONTH}(?!\\p{L})`,
        `\\b${WEEKDAY}\\b`,
        `\\b(?:January|February|March|April|June|July|August|September|October|November|December)\\b`,
        `\\b(?:today|yesterday|tomorrow|tonight)\\b`,
        `\\b\\p{N}{1,2}:\\p{N}{2}\\b`,
        `\\b(?:a|${NUMBER}) (?:year|month|week|day|hour|decade)s? (?:ago|earlier|later)\\b`,
      ].join("|"),
      "gu",
    ),
  ],
  ["duration", new RegExp(`\\b(?:almost |about |nearly |over )?(?:a|${FIGURE})${UNIT}(?:-old)?\\b`, "giu")],
  ["count", new RegExp(`\\b${FIGURE}(?![\\p{L}\\p{N}%])`, "giu")],
  [
    "name",
    /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}\p{N}’'.-]*[\p{L}\p{M}\p{N}.])(?:[ \u00a0](?:(?:al|el|de|del|der|van|von|bin|ibn|da|di|la|le|du)[ \u00a0-])?\p{Lu}[\p{L}\p{M}\p{N}’'.-]*[\p{L}\p{M}\p{N}])*(?![\p{L}\p{N}])/gu,
  ],
];

/** A name ends before a possessive and after its last letter; words that merely open the sentence are no name. */
function trimName(text: string, span: Span): Span | null {
  let { start, end } = span;
  for (;;) {
    const written = text.slice(start, end);
    const first = /^[^ \u00a0]+/.exec(written)?.[0] ?? "";
    if (first === "" || !isStopWord(foldWord(first)) || /^\p{Lu}{2,}$/u.test(first)) break;
    const rest = /^[^ \u00a0]+[ \u00a0]*/.exec(written)?.[0].length ?? written.length;
    start += rest;
  }
  const possessive = /['’]s?$/.exec(text.slice(start, end));
  if (possessive) end -= possessive[0].length;
  if (text[end - 1] === "." && !/\p{Lu}\.$/u.test(text.slice(start, end))) end -= 1;
  return end > start ? { start, end } : null;
}

/**
 * The dates, sums, figures and names in a stretch of text, in order, without overlap.
 * @param offset where the stretch starts in the document; spans count from there.
 */
export function findValues(text: string, offset = 0): Value[] {
  const taken: Value[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const found = { start: match.index, end: match.index + match[0].length };
      const span = kind === "name" ? trimName(text, found) : found;
      if (!span || taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push({ ...span, kind });
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map((value) => ({ kind: value.kind, start: value.start + offset, end: value.end + offset }));
}
