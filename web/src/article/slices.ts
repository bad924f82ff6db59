import type { Span } from "../../../src/core/span.js";

/** Lines of an article that the browser lays out together, once they come near the screen. */
export interface Slice {
  readonly lines: readonly Span[];
  /** About how many rows of the screen they fill. */
  readonly rows: number;
}

/** Rows of a slice: more than a screen shows, so that few slices are ever laid out. */
const ROWS = 60;
/** Characters of a row at the usual size. */
const ROW = 70;

/** The lines of a text in slices, none of which begins with a blank line: blank lines stay with what they follow. */
export function slices(text: string, lines: readonly Span[]): readonly Slice[] {
  const found: { lines: Span[]; rows: number }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const rows = Math.ceil((line.end - line.start) / ROW);
    if (!last || (last.rows >= ROWS && !isBlank(text, line))) found.push({ lines: [line], rows });
    else {
      last.lines.push(line);
      last.rows += rows;
    }
  }
  return found;
}

export function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === "";
}
