// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 4,
  exactShare: 4,
  softShare: 3,
  softNameShare: 1,
  nameShare: 1,
  paragraphShare: 1,
  neighbourShare: 1,
  titleShare: 0.3,
  pairShare: 1,
  sentenceSimilarity: 2,
  passageSimilarity: 1,
  retrieval: 1,
  valuePresent: 0.7,
  valueAbsent: -0.7,
  figurePresent: 0.7,
  cue: 0.5,
  length: 0.1,
  fragment: -0.5,
  headline: -0.5,
  heading: -1,
  summary: 0,
  interrogative: -0.5,
  lead: 0,
};

export const CONFIDENCE_BIAS = -1;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.2,
  margin: 0.5,
  exactShare: 1,
  coveredShare: 1,
  contextShare: 0.5,
  missingShare: -2,
  absentNameShare: -1,
  sentenceSimilarity: 1,
  valueAbsent: -0.5,
  valuePresent: 0,
  terms: 0,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.3;
