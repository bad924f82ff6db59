import type { AskResponse } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";
import type { Place } from "../place/place.js";
import { WhoSaysWhat } from "../sources/who-says-what.js";
import { When } from "../when/when.js";
import { CitationList } from "./citation-list.js";
import { Confidence } from "./confidence.js";
import { MissingTerms } from "./missing-terms.js";
import { ShortAnswer } from "./short-answer.js";

interface AnsweredProps {
  readonly turnId: string;
  readonly response: AskResponse;
  readonly place: Place;
  /** What is known of the collection, by id. */
  readonly articles: ReadonlyMap<string, DocumentInfo>;
}

/** The short answer, how sure it is, and the quotations. */
export function Answered({ turnId, response, place, articles }: AnsweredProps) {
  const { answer, citations, confidence, missingTerms } = response;
  return (
    <>
      {answer && <ShortAnswer text={answer.text} />}
      <Confidence confidence={confidence} />
      <MissingTerms terms={missingTerms} />
      <CitationList turnId={turnId} role="quotation" citations={citations} answer={answer} place={place} />
      <WhoSaysWhat turnId={turnId} response={response} articles={articles} />
      <When turnId={turnId} citations={citations} />
    </>
  );
}
