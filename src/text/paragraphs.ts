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
const TERMINAL = /[.!?…:;,]["'”’»)\]]*$/;
const ABBREVIATED = /(?:\b\p{Lu}\.)+$/u;

/** Longest headline, in code units. Range 120 to 300. */
const LONGEST_HEADLINE = 220;
/** Longest heading inside an article, in words. Range 5 to 15. */
const LONGEST_HEADING = 12;
/** From so many words on, a line above the body without a full stop is a summary and not a heading. */
const SUMMARY_WORDS = 8;

/** The paragraphs of a text, in order; list marks stand outside them. */
export function splitParagraphs(text: string): Paragraph[] {
  const spans = joinWrapped(text, splitLines(text));
  const sources = spans.map((span) => text.slice(span.start, span.end));
  const boilerplate = findBoilerplate(sources);
  const headline = findHeadline(sources, boilerplate);
  const firstProse = sources.findIndex((source, index) => index !== headline && !boilerplate[index] && isProse(source));
  return spans.map((span, index) => {
    const source = sources[index] ?? "";
    if (boilerplate[index]) return { ...span, kind: "boilerplate" };
    if (headline >= 0 && source === sources[headline]) return { ...span, kind: "headline" };
    if (FRAMED.test(source) && isUnfinished(source.replace(/[\s–—*=~_-]+$/u, ""))) return { ...span, kind: "heading" };
    const mark = LIST_MARK.exec(source)?.[0].length ?? 0;
    if (mark > 0) return { start: span.start + mark, end: span.end, kind: "summary" };
    if (!isUnfinished(source)) return { ...span, kind: "body" };
    const words = source.split(/\s+/).length;
    const aboveBody = firstProse >= 0 && index < firstProse;
    if (aboveBody && words >= SUMMARY_WORDS) return { ...span, kind: "summary" };
    const heading = words <= LONGEST_HEADING && /^["'“‘([]?[\p{Lu}\p{N}]/u.test(source) && index + 1 < spans.length;
    return { ...span, kind: heading ? "heading" : "body" };
  });
}

/** Index of the headline: the first line that is not boilerplate, when it is no sentence of the body; else -1. */
function findHeadline(sources: readonly string[], boilerplate: readonly boolean[]): number {
  const first = boilerplate.indexOf(false);
  const source = sources[first];
  if (source === undefined || source.length > LONGEST_HEADLINE) return -1;
  if (/[.,;]["'”’»)\]]*$/.test(source) && !ABBREVIATED.test(source) && !/(?:\.\.\.|…)$/.test(source)) return -1;
  return LIST_MARK.test(source) ? -1 : first;
}

function isUnfinished(source: string): boolean {
  return !TERMINAL.test(source) || ABBREVIATED.test(source);
}
