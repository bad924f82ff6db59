import type { AskResponse } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";
import type { Place } from "../place/place.js";
import { conflictId } from "../sources/conflict.js";
import { Differing } from "../sources/differing.js";
import { WhoSaysWhat } from "../sources/who-says-what.js";
import { When } from "../when/when.js";
import { CitationList } from "./citation-list.js";
import { Confidence } from "./confidence.js";
import { MissingTerms } from "./missing-terms.js";
import { ShortAnswer } from "./short-answer.js";

/** A quotation below this, one in ten, is set apart from those that may well answer. */
const UNLIKELY = 0.1;

interface AnsweredProps {
  readonly turnId: string;
  readonly response: AskResponse;
  readonly place: Place;
  /** What is known of the collection, by id. */
  readonly articles: ReadonlyMap<string, DocumentInfo>;
}

/** The short answer, how sure it is, and the quotations. */
export function Answered({ turnId, response, place, articles }: AnsweredProps) {
  const { answer, citations, conflicts, confidence, missingTerms } = response;
  const conflict = conflicts.at(0);
  let likely = citations.length;
  while (likely > 1 && citations[likely - 1].score < UNLIKELY) likely--;
  const shown = { turnId, role: "quotation", answer, place } as const;
  return (
    <>
      {answer && <ShortAnswer text={answer.text} />}
      <Confidence confidence={confidence} />
      {conflict && <Differing conflict={conflict} place={conflictId(turnId)} />}
      <MissingTerms terms={missingTerms} />
      <CitationList {...shown} citations={citations.slice(0, likely)} />
      {likely < citations.length && (
        <section class="less-likely" role="group" aria-labelledby={`${turnId}-less-likely`}>
          <h3 id={`${turnId}-less-likely`}>Near the question, but hardly an answer</h3>
          <CitationList {...shown} citations={citations.slice(likely)} before={likely} />
        </section>
      )}
      <WhoSaysWhat turnId={turnId} response={response} articles={articles} />
      <When turnId={turnId} citations={citations} />
    </>
  );
}
