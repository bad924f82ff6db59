import type { Span } from "../../../src/core/span.js";
import type { ArticleMark } from "./marks.js";

/** The marked places of an article in the order of its text, each once: what one steps through. */
export function stopsOf(marks: readonly ArticleMark[]): readonly Span[] {
  const spans = new Map(marks.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where a span stands among the stops, counted from 0; -1 when it is none of them. */
export function stopIndex(stops: readonly Span[], span: Span | null): number {
  return stops.findIndex(({ start, end }) => start === span?.start && end === span.end);
}

/** Whether there is anywhere to step to. */
export function worthStepping(stops: readonly Span[], opened: Span | null): boolean {
  return stops.length > 1 || (stops.length === 1 && stopIndex(stops, opened) === -1);
}

/** The stop after or before the one that is open, undefined at either end; the first or last when none is open. */
export function neighbour(stops: readonly Span[], opened: Span | null, step: 1 | -1): Span | undefined {
  const index = stopIndex(stops, opened);
  if (index === -1) return step === 1 ? stops[0] : stops.at(-1);
  return stops[index + step];
}
