import { FEATURE_NAMES, type FeatureName } from "./features.js";
import type { AnalysedQuestion } from "./question.js";
import { TOGETHER_FEATURES, type TogetherFeature, type TogetherReading } from "./read-together.js";
import { REREAD_FEATURES, type RereadFeature, type RereadSentence, type SentenceEvidence } from "./reread.js";
import { CONFIDENCE_BIAS, CONFIDENCE_WEIGHTS } from "./weights.js";

/** What tells whether the best sentence answers at all. Shares are of the question's idf. */
export const CONFIDENCE_FEATURES = [
  /** The ranking's score. */
  "score",
  /** Score above the best other sentence's, between -3 and 3. */
  "margin",
  "sentenceLogit",
  "spanLogit",
  "answerable",
  "kindFit",
  /** The reader's logit of this sentence above that of the likeliest other it read, between -5 and 5. */
  "logitMargin",
  /** The highest logit of any passage holding an answer. */
  "bestAnswerable",
  /** Logarithm of the summed odds of all sentences read: many that half answer speak for an answer too. */
  "summedOdds",
  /** Of the sentence, read together with the other likeliest ones. */
  "togetherLogit",
  /** The reader's logit of any of these answering, and the logarithm of their summed odds. */
  "togetherAnswerable",
  "togetherOdds",
  /** How near the sentence encoder finds it, and the highest of the likeliest. */
  "encodedSimilarity",
  "wordSimilarity",
  "bestEncodedSimilarity",
  "bestWordSimilarity",
  /** The embedding model's highest. */
  "bestSimilarity",
  "metShare",
  /** Share that stands in the sentence or is bridged by word vectors. */
  "coveredShare",
  /** Share that stands in sentence, paragraph or neighbours. */
  "contextShare",
  /** Share of the terms that occur in no document. */
  "missingShare",
  /** By how much that share is over a half: one strange word is a paraphrase, most of them another topic. */
  "missingExcess",
  /** Share of names and figures that stand neither in it nor around it. */
  "strangeNameShare",
  "worstGap",
  "sentenceSimilarity",
  "countedGap",
  "officeGap",
  "personGap",
  "absentName",
  "populationGap",
  "valueAbsent",
  /** Logarithm of the number of terms. */
  "terms",
] as const;
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

const MAX_MARGIN = 3;
const MAX_LOGIT_MARGIN = 5;

/** What the other sentences of the ranking say of one. */
export interface Rivals {
  /** The best other score. */
  readonly score: number;
  /** The reader's highest logit of another sentence; of this one when it read no other. */
  readonly sentenceLogit: number;
  /** The reader's highest logit of any passage holding an answer. */
  readonly answerable: number;
  /** Logarithm of the summed odds of all sentences that the reader read, this one among them. */
  readonly summedOdds: number;
}

const ANSWERABLE = REREAD_FEATURES.indexOf("answerable");
const SENTENCE_LOGIT = REREAD_FEATURES.indexOf("sentenceLogit");

/** The rivals of the sentence at `position` of a ranking, best first. */
export function rivals(ranked: readonly Pick<RereadSentence, "evidence" | "score">[], position: number): Rivals {
  let sentenceLogit = -Infinity;
  let answerable = -Infinity;
  let odds = 0;
  ranked.forEach(({ evidence }, i) => {
    if (!evidence) return;
    if (i !== position) sentenceLogit = Math.max(sentenceLogit, evidence.features[SENTENCE_LOGIT]);
    answerable = Math.max(answerable, evidence.features[ANSWERABLE]);
    odds += Math.exp(evidence.features[SENTENCE_LOGIT]);
  });
  const own = ranked[position];
  if (sentenceLogit === -Infinity && own.evidence) sentenceLogit = own.evidence.features[SENTENCE_LOGIT];
  const score = ranked[position === 0 ? 1 : 0]?.score ?? own.score;
  return { score, sentenceLogit, answerable, summedOdds: Math.log(odds) };
}

/** The confidence features of a sentence that was read, in the order of `CONFIDENCE_FEATURES`. */
export function confidenceFeatures(
  question: AnalysedQuestion,
  { features, score }: Pick<RereadSentence, "features" | "score">,
  evidence: SentenceEvidence,
  together: TogetherReading,
  others: Rivals,
): number[] {
  const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  const feature = (name: FeatureName) => features[FEATURE_NAMES.indexOf(name)];
  const read = (name: RereadFeature) => evidence.features[REREAD_FEATURES.indexOf(name)];
  const compared = (name: TogetherFeature) => together.features[TOGETHER_FEATURES.indexOf(name)];
  const shareOf = (holds: (term: AnalysedQuestion["terms"][number]) => boolean) =>
    question.terms.reduce((sum, term) => sum + (holds(term) ? term.idf : 0), 0) / (question.totalIdf || 1);
  const missingShare = shareOf((term) => term.isMissing);
  const byName: Record<ConfidenceFeature, number> = {
    score,
    margin: clamp(score - others.score, MAX_MARGIN),
    sentenceLogit: read("sentenceLogit"),
    spanLogit: read("spanLogit"),
    answerable: read("answerable"),
    kindFit: read("kindFit"),
    logitMargin: clamp(read("sentenceLogit") - others.sentenceLogit, MAX_LOGIT_MARGIN),
    bestAnswerable: others.answerable,
    summedOdds: others.summedOdds,
    togetherLogit: compared("togetherLogit"),
    togetherAnswerable: together.answerable,
    togetherOdds: together.summedOdds,
    ...together.encoded,
    bestEncodedSimilarity: together.bestEncoded.encodedSimilarity,
    bestWordSimilarity: together.bestEncoded.wordSimilarity,
    bestSimilarity: together.bestSimilarity,
    metShare: feature("metShare"),
    coveredShare: feature("metShare") + feature("softShare"),
    contextShare: Math.max(feature("paragraphShare"), feature("neighbourShare")),
    missingShare,
    missingExcess: Math.max(0, missingShare - 0.5),
    strangeNameShare: shareOf((term) => term.isName) - feature("contextNameShare"),
    worstGap: feature("worstGap"),
    sentenceSimilarity: feature("sentenceSimilarity"),
    countedGap: feature("countedGap"),
    officeGap: feature("officeGap"),
    personGap: feature("personGap"),
    absentName: feature("absentName"),
    populationGap: feature("populationGap"),
    valueAbsent: feature("valueAbsent"),
    terms: Math.log(1 + question.terms.length),
  };
  return CONFIDENCE_FEATURES.map((name) => byName[name]);
}

/**
 * Probability that the sentence answers, 0 to 1: a logistic regression fitted on questions with and without answers
 * (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
 */
export function confidence(values: readonly number[]): number {
  const logit = CONFIDENCE_FEATURES.reduce(
    (sum, name, i) => sum + CONFIDENCE_WEIGHTS[name] * values[i],
    CONFIDENCE_BIAS,
  );
  return 1 / (1 + Math.exp(-logit));
}
