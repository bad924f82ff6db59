import type { Answer, Citation } from "../../../src/core/ask.js";
import { citationId, type CitationRole } from "../conversation/turn.js";
import type { Place } from "../place/place.js";
import { CitationView } from "./citation.js";

interface CitationListProps {
  readonly turnId: string;
  readonly role: CitationRole;
  readonly citations: readonly Citation[];
  /** Citations of the turn that stand before these. */
  readonly before?: number;
  readonly answer?: Answer | null;
  readonly place: Place;
}

/** Numbered citations of a turn. */
export function CitationList({ turnId, role, citations, before = 0, answer = null, place }: CitationListProps) {
  return (
    // Named a list because Safari forgets that it is one when its numbers are drawn otherwise.
    <ol class={`citations ${role}`} role="list">
      {citations.map((citation, i) => {
        const index = before + i;
        const id = citationId(turnId, role, index);
        return (
          <CitationView
            key={id}
            id={id}
            number={index + 1}
            citation={citation}
            answer={answer?.citation === index ? answer : undefined}
            open={isOpen(citation, place)}
          />
        );
      })}
    </ol>
  );
}

function isOpen({ document, start, end }: Citation, place: Place): boolean {
  return place.name === "article" && place.id === document.id && place.span?.start === start && place.span.end === end;
}
