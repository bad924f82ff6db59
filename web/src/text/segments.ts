import type { Span } from "../../../src/core/span.js";

/** A span to be marked, and how. */
export interface Mark<Kind extends string = string> extends Span {
  readonly kind: Kind;
}

/** A stretch of text that is marked the same all through. */
export interface Segment<Kind extends string = string> extends Span {
  /** How it is marked; null where it is not. */
  readonly kind: Kind | null;
}

/**
 * Cuts a span into segments wherever a mark begins or ends. The segments follow each other without gap, so that their
 * slices joined are the span's. Where marks overlap, the one named first wins.
 */
export function segments<Kind extends string>(within: Span, marks: readonly Mark<Kind>[]): readonly Segment<Kind>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < within.end && within.start < end);
  const cuts = inside.flatMap(({ start, end }) => [Math.max(start, within.start), Math.min(end, within.end)]);
  const offsets = [...new Set([within.start, ...cuts, within.end])].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1];
    return { start, end, kind: inside.find((mark) => mark.start <= start && end <= mark.end)?.kind ?? null };
  });
}
