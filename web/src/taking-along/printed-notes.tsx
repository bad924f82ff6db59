import { render } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Citation } from "../../../src/core/ask.js";
import { quotationsOf, type ConversationTurn } from "../conversation/turn.js";
import { dateInWords } from "../text/date-in-words.js";
import { referenceTo } from "./reference.js";

/** The sources of all quotations as endnotes, in their order; the style sheet for print numbers both alike. */
function PrintedNotes({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <>
      <h2>Sources</h2>
      <ol>
        {citations.map(({ document, start, end }, index) => (
          <li key={index}>
            <bdi>{referenceTo(document)}</bdi>. <bdi class="file">{document.id}</bdi>, characters {start} to {end}.
          </li>
        ))}
      </ol>
      <p class="printed-on">
        Every quotation is word for word what its article says. Pullquote {PULLQUOTE_VERSION},{" "}
        {dateInWords(new Date().toISOString().slice(0, 10))}.
      </p>
    </>
  );
}

/** Puts the endnotes under the conversation while it is printed, and only then: on the screen nobody meets them. */
export function usePrintedNotes(turns: readonly ConversationTurn[]): void {
  useLayoutEffect(() => {
    const notes = document.createElement("section");
    notes.className = "printed-notes";
    const begin = () => {
      document.body.append(notes);
      // Unlike a change of state this draws at once, before the page is laid out for paper.
      render(<PrintedNotes citations={quotationsOf(turns)} />, notes);
    };
    const end = () => {
      render(null, notes);
      notes.remove();
    };
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      end();
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, [turns]);
}
