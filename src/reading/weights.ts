// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.386,
  exactShare: 1.626,
  aliasShare: 3.354,
  relatedShare: 3.394,
  softShare: 2.195,
  softNameShare: -0.785,
  nameShare: 2.077,
  paragraphShare: 4.072,
  neighbourShare: 3.508,
  titleShare: 5.497,
  pairShare: 0.851,
  sentenceSimilarity: 1.414,
  passageSimilarity: 1.725,
  retrieval: 2.975,
  valuePresent: 0.168,
  valueAbsent: -0.168,
  figurePresent: 2.43,
  cue: 0.605,
  length: -0.041,
  fragment: -2.98,
  headline: -5.313,
  heading: -0.108,
  summary: 1.156,
  interrogative: -0.362,
  lead: 0.541,
};

export const CONFIDENCE_BIAS = -0.707;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: -0.034,
  margin: 0.78,
  exactShare: 0.733,
  coveredShare: 0.305,
  contextShare: 0.268,
  missingShare: -0.804,
  absentNameShare: -1.023,
  sentenceSimilarity: 0.392,
  valueAbsent: -0.537,
  valuePresent: -0.517,
  terms: -0.169,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.38;
