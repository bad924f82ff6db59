/** The paragraphs of an article: spans, each with the part it plays. */
import type { SentenceKind } from "../core/document.js";
import type { Span } from "../core/span.js";
import { findBoilerplate, isProse } from "./boilerplate.js";
import { splitLines } from "./lines.js";
import { joinWrapped } from "./wrapped-lines.js";

export interface Paragraph extends Span {
  readonly kind: SentenceKind;
}

/** The mark of a list at a line's start, with the white space after it: it stands outside every sentence. */
export const LIST_MARK = /^(?:[•◦▪▫●○■□‣⁃∙·►▶➤✓✔]\s*|[-*–—]\s+)+(?=[\p{L}\p{N}\p{S}"'“‘„«([¿¡$£€#@])/u;
/** "- Lack of commitment -" */
const FRAMED = /^([-–—*=~_]+) ?\S.* ?\1$/u;
const TERMINAL = /(?:[.!?…:;,]|--)\s?["'”’»)\]]*(?:\s?\[\d{1,3}\])*$/;
const INNER_STOP = /[.!?]["'”’)\]]*\s+["'“‘([]?\p{Lu}/u;
const ABBREVIATED = /(?:\b\p{Lu}\.)+$/u;

/** Longest headline, in code units. Range 120 to 300. */
const LONGEST_HEADLINE = 220;
/** Longest heading inside an article, in words. Range 5 to 15. */
const LONGEST_HEADING = 12;
/** Up to so many words a heading need not be in capitals. Range 3 to 8. */
const SHORT_HEADING = 6;
/** Most headings on top of each other. Range 2 to 4. */
const STACKED_HEADINGS = 2;
/** From so many words on, a line above the body without a full stop is a summary and not a heading. */
const SUMMARY_WORDS = 8;
/** Longest summary line above the body, in words. Range 25 to 60. */
const LONGEST_SUMMARY = 40;

/** The paragraphs of a text, in order; list marks stand outside them. */
export function splitParagraphs(text: string): Paragraph[] {
  const spans = joinWrapped(text, splitLines(text));
  const sources = spans.map((span) => text.slice(span.start, span.end));
  const boilerplate = findBoilerplate(sources);
  const headline = findHeadline(sources, boilerplate);
  const firstProse = sources.findIndex((source, index) => index !== headline && !boilerplate[index] && isProse(source));
  const kinds = sources.map((source, index): SentenceKind => {
    if (boilerplate[index]) return "boilerplate";
    if (headline >= 0 && source === sources[headline]) return "headline";
    if (FRAMED.test(source) && isUnfinished(source.replace(/[\s–—*=~_-]+$/u, ""))) return "heading";
    if (LIST_MARK.test(source)) return "summary";
    if (!isUnfinished(source)) return "body";
    const words = source.split(/\s+/).length;
    const aboveBody = index < firstProse;
    if (aboveBody && words >= SUMMARY_WORDS && words <= LONGEST_SUMMARY) return "summary";
    return isTitleLike(source, words) ? "heading" : "body";
  });
  return spans.map((span, index) => {
    const mark = LIST_MARK.exec(kinds[index] === "summary" ? (sources[index] ?? "") : "")?.[0].length ?? 0;
    return { start: span.start + mark, end: span.end, kind: introduces(kinds, index) };
  });
}

/** A heading has something under it; many heading-like lines in a row are a list or a table. */
function introduces(kinds: readonly SentenceKind[], index: number): SentenceKind {
  const kind = kinds[index] ?? "body";
  if (kind !== "heading") return kind;
  let first = index;
  while (kinds[first - 1] === "heading" && index - first < STACKED_HEADINGS) first--;
  let next = index + 1;
  while (kinds[next] === "heading" && next - first <= STACKED_HEADINGS) next++;
  const content = kinds[next] === "body" || kinds[next] === "summary";
  return content && next - first <= STACKED_HEADINGS ? "heading" : "body";
}

function isTitleLike(source: string, words: number): boolean {
  if (words > LONGEST_HEADING || !/^["'“‘([]?[\p{Lu}\p{N}]/u.test(source)) return false;
  const long = source.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words <= SHORT_HEADING || capitals >= long.length * 0.6;
}

/** Index of the headline: the first line that is not boilerplate, when it is no sentence of the body; else -1. */
function findHeadline(sources: readonly string[], boilerplate: readonly boolean[]): number {
  const first = boilerplate.indexOf(false);
  const source = sources[first];
  if (source === undefined || source.length > LONGEST_HEADLINE) return -1;
  if (/[.,;]["'”’»)\]]*$/.test(source) && !ABBREVIATED.test(source) && !/(?:\.\.\.|…)$/.test(source)) return -1;
  return LIST_MARK.test(source) || INNER_STOP.test(source) ? -1 : first;
}

/** Neither a sentence nor several. */
function isUnfinished(source: string): boolean {
  return !TERMINAL.test(source) && !INNER_STOP.test(source);
}
