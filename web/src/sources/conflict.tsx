import type { Citation, Conflict } from "../../../src/core/ask.js";
import { titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import { placeOf } from "../place/place.js";
import { dateInWords } from "../text/date-in-words.js";

/** Id of the place where an answer's figures stand side by side. */
export const conflictId = (turnId: string) => `${turnId}-conflict`;

interface ConflictProps {
  readonly turnId: string;
  readonly conflict: Conflict;
  readonly citations: readonly Citation[];
}

/** Quotations that give different values, side by side with their dates. Which one is right is not for us to say. */
export function ConflictView({ turnId, conflict, citations }: ConflictProps) {
  return (
    <div class="conflict" id={conflictId(turnId)} tabIndex={-1} role="group" aria-label="The articles differ">
      <p class="conflict-note">The articles differ.</p>
      <ul role="list">
        {conflict.citations.map((index, position) => {
          const citation = citations[index];
          const { document, quote } = citation;
          return (
            <li key={index}>
              <p class="conflict-value" dir="auto">
                {conflict.values[position]}
              </p>
              <p class="conflict-date">
                {document.published === null ? (
                  "undated"
                ) : (
                  <time dateTime={document.published}>{dateInWords(document.published)}</time>
                )}
              </p>
              <blockquote dir="auto">{quote}</blockquote>
              <p class="conflict-source">
                <PlaceLink
                  to={placeOf(citation)}
                  label={`${document.publisher ?? titleOf(document)}: read quotation ${index + 1} in its article`}
                >
                  <bdi>{document.publisher ?? titleOf(document)}</bdi>
                </PlaceLink>
                {`, quotation\u00a0${index + 1}`}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
