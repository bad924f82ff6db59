import type { Document } from "../core/document.js";
import type { Span } from "../core/span.js";

/** A sentence with up to `neighbours` sentences on each side, as one span of the text; boilerplate ends it. */
export function surroundings({ sentences }: Document, index: number, neighbours: number): Span {
  const reach = (step: -1 | 1): number => {
    let at = index;
    while (Math.abs(at - index) < neighbours) {
      const next = sentences[at + step];
      if (!next || next.kind === "boilerplate") break;
      at += step;
    }
    return at;
  };
  return { start: sentences[reach(-1)].start, end: sentences[reach(1)].end };
}
