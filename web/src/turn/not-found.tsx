import type { AskResponse } from "../../../src/core/ask.js";
import type { Place } from "../place/place.js";
import { CitationList } from "./citation-list.js";
import { MissingTerms } from "./missing-terms.js";

interface NotFoundProps {
  readonly turnId: string;
  readonly response: AskResponse;
  readonly place: Place;
}

/** Says plainly that the articles hold no answer, and what comes nearest to one. */
export function NotFound({ turnId, response: { nearest, missingTerms, coverage }, place }: NotFoundProps) {
  return (
    <>
      <p class="answer not-found">The articles don’t say.</p>
      {coverage.length === 0 && <p class="note">No article lies within what the question was narrowed to.</p>}
      <MissingTerms terms={missingTerms} />
      {nearest.length > 0 && (
        <section class="nearest-passages" role="group" aria-labelledby={`${turnId}-nearest`}>
          <h3 id={`${turnId}-nearest`}>Not an answer</h3>
          <p>The passages nearest to the question, should they help you on.</p>
          <CitationList turnId={turnId} role="nearest" citations={nearest} place={place} />
        </section>
      )}
    </>
  );
}
