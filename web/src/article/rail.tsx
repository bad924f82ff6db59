import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Span } from "../../../src/core/span.js";
import { PlaceLink } from "../place/place-link.js";
import { railPositions } from "./rail-positions.js";
import { stopIndex } from "./stops.js";

/** Size of a tick in pixels: what a finger needs at the least. */
const TICK = 24;
/** Most of a quotation that names its tick, in UTF-16 code units. */
const NAME = 80;

interface RailProps {
  readonly id: string;
  readonly text: string;
  /** In the order of the text. */
  readonly stops: readonly Span[];
  readonly opened: Span | null;
}

/** Shows where in an article the quotations lie, and leads to them. */
export function Rail({ id, text, stops, opened }: RailProps) {
  const rail = useRef<HTMLElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = rail.current;
    if (!element) return;
    setHeight(element.clientHeight);
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const positions = railPositions(
    stops.map(({ start }) => start / text.length),
    height,
    TICK,
  );
  const current = stopIndex(stops, opened);

  return (
    <nav class="rail" ref={rail} aria-label="Quotations from this article">
      {stops.map((span, index) => (
        <PlaceLink
          key={`${span.start}-${span.end}`}
          to={{ name: "article", id, span }}
          label={`Quotation ${index + 1} of ${stops.length}: ${nameOf(text, span)}`}
          current={index === current}
          style={{ insetBlockStart: `${positions[index]}px` }}
        />
      ))}
    </nav>
  );
}

function nameOf(text: string, { start, end }: Span): string {
  const quote = text.slice(start, Math.min(end, start + NAME)).replace(/[\uD800-\uDBFF]$/, "");
  return end - start > NAME ? `${quote}…` : quote;
}
