import type { Span } from "../../../src/core/span.js";
import { KEYS } from "../keys/keys.js";
import { neighbour, stopIndex } from "./stops.js";

interface StepperProps {
  /** In the order of the text. */
  readonly stops: readonly Span[];
  readonly opened: Span | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** Steps from quotation to quotation within an article, and says which one is open. */
export function Stepper({ stops, opened, onStep }: StepperProps) {
  const index = stopIndex(stops, opened);
  const button = (step: 1 | -1, name: string, sign: string, key: string) => (
    // Not disabled at an end, which would drop the focus.
    <button
      type="button"
      class="step"
      aria-label={name}
      aria-keyshortcuts={key}
      aria-disabled={neighbour(stops, opened, step) === undefined}
      onClick={() => onStep(step)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="stepper" role="group" aria-label="Step through the quotations">
      {button(-1, "Previous quotation", "↑", KEYS.previous.key)}
      <p aria-live="polite">
        <span class="visually-hidden">Quotation </span>
        {index === -1 ? stops.length : `${index + 1} of ${stops.length}`}
      </p>
      {button(1, "Next quotation", "↓", KEYS.next.key)}
    </div>
  );
}
