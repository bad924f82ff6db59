/** Cutting what is too long to be one sentence, at a clause mark where there is one. */
import type { Span } from "../core/span.js";
import { isBlank, outsideSurrogatePair, trimSpan } from "./blank.js";

/** Longest sentence, in UTF-16 code units: longer ones are lists or text without stops. Range 300 to 5,000. */
export const MAX_SENTENCE_LENGTH = 1_000;

/** Pieces of at most `limit` code units that cover every non-blank character of the span, in order. */
export function cutLong(text: string, span: Span, limit = MAX_SENTENCE_LENGTH): Span[] {
  const pieces: Span[] = [];
  let rest = trimSpan(text, span);
  while (rest.end - rest.start > limit) {
    const cut = cutPoint(text, rest.start, rest.start + limit);
    pieces.push(trimSpan(text, { start: rest.start, end: cut }));
    rest = trimSpan(text, { start: cut, end: rest.end });
  }
  if (rest.start < rest.end) pieces.push(rest);
  return pieces;
}

/** The last clause mark in the second half of the window, else the last white space, else the window's end. */
function cutPoint(text: string, start: number, limit: number): number {
  const half = start + Math.floor((limit - start) / 2);
  for (let at = limit; at > half; at--) {
    if (isBlank(text.charCodeAt(at)) && /[;:,–—]/.test(text.charAt(at - 1))) return at;
  }
  for (let at = limit; at > start; at--) if (isBlank(text.charCodeAt(at))) return at;
  return Math.max(outsideSurrogatePair(text, limit), start + 1);
}
