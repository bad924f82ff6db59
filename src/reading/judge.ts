import { confidence, confidenceFeatures } from "./confidence.js";
import type { AnalysedQuestion } from "./question.js";
import type { RankedSentence } from "./rank-sentences.js";

/** A ranked sentence with the probability that it answers. */
export interface JudgedSentence extends RankedSentence {
  readonly confidence: number;
}

/** Says of each ranked sentence how likely it answers; a question without a topic word is answered by none. */
export function judge(question: AnalysedQuestion, ranked: readonly RankedSentence[]): JudgedSentence[] {
  return ranked.map((item, position) => {
    const bestOther = ranked[position === 0 ? 1 : 0]?.score ?? item.score;
    const values = confidenceFeatures(question, item.features, item.score, bestOther);
    return { ...item, confidence: question.terms.length === 0 ? 0 : confidence(values) };
  });
}
