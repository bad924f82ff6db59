import { confidence, confidenceFeatures, rivals } from "./confidence.js";
import type { AnalysedQuestion } from "./question.js";
import type { RereadSentence } from "./reread.js";

/** A sentence with the probability that it answers; 0 for one that the reader did not read. */
export interface JudgedSentence extends RereadSentence {
  readonly confidence: number;
}

/** Says of each ranked sentence how likely it answers; a question without a topic word is answered by none. */
export function judge(question: AnalysedQuestion, ranked: readonly RereadSentence[]): JudgedSentence[] {
  return ranked.map((item, position) => {
    if (!item.evidence || question.terms.length === 0) return { ...item, confidence: 0 };
    const features = confidenceFeatures(question, item, item.evidence, rivals(ranked, position));
    return { ...item, confidence: confidence(features) };
  });
}
