import type { Span } from "../core/span.js";

/** Where a quotation stands in a text word for word, nearest to where it stood; undefined when nowhere. */
export function occurrence(text: string, quote: string, near: number): Span | undefined {
  let nearest: number | undefined;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (nearest !== undefined && Math.abs(at - near) >= Math.abs(nearest - near)) break;
    nearest = at;
  }
  return nearest === undefined ? undefined : { start: nearest, end: nearest + quote.length };
}
