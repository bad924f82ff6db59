import type { Conflict } from "../../../src/core/ask.js";

interface DifferingProps {
  readonly conflict: Conflict;
  /** Id of what sets them side by side. */
  readonly place: string;
}

/** Says beside the short answer that it is not the only one; who wants to know more is taken to all of them. */
export function Differing({ conflict, place }: DifferingProps) {
  return (
    <p class="differing">
      The articles differ: <bdi>{conflict.values.join(", ")}</bdi>.{" "}
      <button type="button" class="inline-tap" onClick={() => document.getElementById(place)?.focus()}>
        Compare
      </button>
    </p>
  );
}
