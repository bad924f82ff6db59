import { useId, useState } from "preact/hooks";
import { confidenceInNumbers, confidenceInWords } from "../text/confidence-in-words.js";

/** How far the first quotation can be relied on: in words, and at a tap as a number. */
export function Confidence({ confidence }: { readonly confidence: number }) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <p class="confidence">
      {confidenceInWords(confidence)}{" "}
      <button
        type="button"
        class="inline-tap"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setShown(!shown)}
      >
        How sure?
      </button>
      {shown && <span id={id}> {confidenceInNumbers(confidence)}</span>}
    </p>
  );
}
