import { confidence, confidenceFeatures, rivals } from "./confidence.js";
import type { AnalysedQuestion } from "./question.js";
import type { RereadSentence } from "./reread.js";

/** A sentence with the probability that it answers; 0 for one that the reader did not read. */
export interface JudgedSentence extends RereadSentence {
  readonly confidence: number;
}

/**
 * Says of each ranked sentence how likely it answers; a question without a topic word is answered by none. The
 * confidence is fitted on first sentences, much of it on what their passage says; of another it holds as far as the
 * ranking, which is fitted to share out one probability, deems it as likely as the first.
 */
export function judge(question: AnalysedQuestion, ranked: readonly RereadSentence[]): JudgedSentence[] {
  return ranked.map((item, position) => {
    if (!item.evidence || question.terms.length === 0) return { ...item, confidence: 0 };
    const features = confidenceFeatures(question, item, item.evidence, rivals(ranked, position));
    const likely = Math.min(1, Math.exp(item.score - ranked[0].score));
    return { ...item, confidence: confidence(features) * likely };
  });
}
