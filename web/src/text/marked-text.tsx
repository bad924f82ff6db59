import type { Span } from "../../../src/core/span.js";
import { segments, type Mark } from "./segments.js";

interface MarkedTextProps {
  readonly text: string;
  /** The stretch of it to show; all when left out. */
  readonly within?: Span;
  readonly marks: readonly Mark[];
}

/** Text with spans of it marked. Its text content is the text, to the character. */
export function MarkedText({ text, within = { start: 0, end: text.length }, marks }: MarkedTextProps) {
  return (
    <>
      {segments(within, marks).map(({ start, end, kind }) => {
        const slice = text.slice(start, end);
        return kind === null ? (
          slice
        ) : (
          <mark class={kind} key={start}>
            {slice}
          </mark>
        );
      })}
    </>
  );
}
