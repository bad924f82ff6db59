import type { Span } from "../../../src/core/span.js";

/** The lines of a text, each with the line break that ends it: they follow each other without gap. */
export function lines(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { 0: line } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    found.push({ start, end: start + line.length });
    start += line.length;
  }
  return found;
}
