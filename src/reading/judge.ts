import { confidence, confidenceFeatures } from "./confidence.js";
import type { AnalysedQuestion } from "./question.js";
import type { RereadSentence } from "./reread.js";

/** A sentence with the probability that it answers; 0 for one that the reader did not read. */
export interface JudgedSentence extends RereadSentence {
  readonly confidence: number;
}

/** Says of each ranked sentence how likely it answers; a question without a topic word is answered by none. */
export function judge(question: AnalysedQuestion, ranked: readonly RereadSentence[]): JudgedSentence[] {
  return ranked.map((item, position) => {
    const bestOther = ranked[position === 0 ? 1 : 0]?.score ?? item.score;
    if (!item.evidence || question.terms.length === 0) return { ...item, confidence: 0 };
    return { ...item, confidence: confidence(confidenceFeatures(question, item, item.evidence, bestOther)) };
  });
}
