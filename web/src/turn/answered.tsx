import type { AskResponse } from "../../../src/core/ask.js";
import type { Place } from "../place/place.js";
import { confidenceInWords } from "../text/confidence-in-words.js";
import { CitationList } from "./citation-list.js";
import { MissingTerms } from "./missing-terms.js";

interface AnsweredProps {
  readonly turnId: string;
  readonly response: AskResponse;
  readonly place: Place;
}

/** The short answer, how sure it is, and the quotations. */
export function Answered({ turnId, response, place }: AnsweredProps) {
  const { answer, citations, confidence, missingTerms } = response;
  return (
    <>
      {answer && (
        <p class="answer" dir="auto">
          {answer.text}
        </p>
      )}
      <p class="confidence">{confidenceInWords(confidence)}</p>
      <MissingTerms terms={missingTerms} />
      <CitationList turnId={turnId} role="quotation" citations={citations} answer={answer} place={place} />
    </>
  );
}
