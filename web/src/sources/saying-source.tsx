import type { AskResponse } from "../../../src/core/ask.js";
import { PlaceLink } from "../place/place-link.js";
import { placeOf } from "../place/place.js";
import { FindQuotation } from "./find-quotation.js";
import type { SourceRow } from "./rows.js";
import { SourceName } from "./source-name.js";

interface SayingSourceProps {
  readonly row: SourceRow;
  readonly response: AskResponse;
}

/** An article that says this, with the sentence in which it does. */
export function SayingSource({ row, response }: SayingSourceProps) {
  const citation = row.citation === null ? undefined : response.citations[row.citation];
  return (
    <li class="source-row">
      <SourceName row={row} />
      {citation ? (
        <p class="source-says">
          <span class="source-number" aria-hidden="true">
            {row.citation! + 1}
          </span>
          <PlaceLink to={placeOf(citation)}>
            <bdi class="clipped">{citation.quote}</bdi>
          </PlaceLink>
        </p>
      ) : (
        <FindQuotation question={response.standaloneQuestion} id={row.id} />
      )}
    </li>
  );
}
