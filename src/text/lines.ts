/** The lines of a text, as spans. */
import type { Span } from "../core/span.js";
import { trimSpan } from "./blank.js";

/** A non-blank line without the white space at its ends. */
export interface Line extends Span {
  /** Whether a blank line, or the start of the text, comes before. */
  readonly opensBlock: boolean;
  /** Code units of white space before the line's first character. */
  readonly indent: number;
}

/** Line endings that are white space too; a CRLF is one. */
const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/** The non-blank lines of a text, in order. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let opensBlock = true;
  const add = (start: number, end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.start === span.end) {
      opensBlock = true;
      return;
    }
    lines.push({ ...span, opensBlock, indent: span.start - start });
    opensBlock = false;
  };
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, text.length);
  return lines;
}
