import { confidence, confidenceFeatures, rivals } from "./confidence.js";
import type { AnalysedQuestion, QuestionTerm } from "./question.js";
import type { ComparedSentence } from "./read-together.js";

/** A sentence with the probability that it answers; 0 for one that the reader did not read. */
export interface JudgedSentence extends ComparedSentence {
  readonly confidence: number;
}

/**
 * Says of each ranked sentence how likely it answers; a question without a topic word is answered by none. The
 * confidence is fitted on first sentences, much of it on what their passage says; of another it holds as far as the
 * ranking, which is fitted to share out one probability, deems it as likely as the first.
 */
export function judge(question: AnalysedQuestion, ranked: readonly ComparedSentence[]): JudgedSentence[] {
  return ranked.map((item, position) => {
    if (!item.evidence || !item.together || question.terms.length === 0) return { ...item, confidence: 0 };
    const features = confidenceFeatures(question, item, item.evidence, item.together, rivals(ranked, position));
    const likely = Math.min(1, Math.exp(item.score - ranked[0].score));
    const fitted = confidence(features);
    const sure = question.topic ? (fitted + namedShare(question.topic, item) ** 2) / 2 : fitted;
    return { ...item, confidence: sure * likely };
  });
}

/**
 * Share of a topic's rarity that the sentence names. The confidence is fitted on questions for something in particular and
 * deems every sentence unlikely to be that; of a topic, a sentence that names it says something.
 */
function namedShare(topic: readonly QuestionTerm[], { sentence }: ComparedSentence): number {
  const rarity = (terms: readonly QuestionTerm[]) => terms.reduce((sum, { idf }) => sum + idf, 0);
  return rarity(topic.filter(({ term }) => sentence.counts.has(term))) / (rarity(topic) || 1);
}
