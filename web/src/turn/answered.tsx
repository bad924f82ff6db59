import type { AskResponse } from "../../../src/core/ask.js";
import type { Place } from "../place/place.js";
import { CitationList } from "./citation-list.js";
import { Confidence } from "./confidence.js";
import { MissingTerms } from "./missing-terms.js";
import { ShortAnswer } from "./short-answer.js";

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
      {answer && <ShortAnswer text={answer.text} />}
      <Confidence confidence={confidence} />
      <MissingTerms terms={missingTerms} />
      <CitationList turnId={turnId} role="quotation" citations={citations} answer={answer} place={place} />
    </>
  );
}
