// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.201,
  exactShare: 1.705,
  aliasShare: 4.909,
  relatedShare: 2.644,
  softShare: 2.933,
  softNameShare: 0.87,
  nameShare: 0.267,
  contextNameShare: 1.725,
  worstGap: -1.058,
  strangeNames: -1.058,
  strangeWords: -0.593,
  paragraphShare: 2.842,
  neighbourShare: 1.284,
  titleShare: 3.485,
  pairShare: 0.568,
  sentenceSimilarity: 3.432,
  passageSimilarity: 3.697,
  retrieval: 2.545,
  valuePresent: 0.32,
  valueAbsent: -0.32,
  figurePresent: 2.283,
  countedGap: -3.921,
  cue: 1.216,
  length: -0.021,
  fragment: -0.887,
  headline: -6.305,
  heading: -1.107,
  summary: 0.999,
  interrogative: -1.5,
  lead: 0.073,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.58,
  sentenceLogit: 0.067,
  spanLogit: 0.281,
  answerable: 0.683,
  echo: 0.401,
  kindFit: -0.028,
};

export const CONFIDENCE_BIAS = -1.976;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.189,
  margin: 0.099,
  sentenceLogit: 0.256,
  spanLogit: -0.156,
  answerable: 0.564,
  echo: 0.486,
  kindFit: 0.108,
  logitMargin: -0.131,
  bestAnswerable: 0.037,
  exactShare: -1.607,
  coveredShare: 1.254,
  contextShare: -0.563,
  missingShare: 0.096,
  missingExcess: -3.405,
  absentNameShare: 1.041,
  strangeNameShare: -2.389,
  strangeNames: 0.455,
  strangeWords: 0.183,
  worstGap: -0.201,
  relatedShare: 1.833,
  aliasShare: 2.673,
  sentenceSimilarity: -0.207,
  countedGap: -0.118,
  valueAbsent: -0.182,
  valuePresent: -0.243,
  terms: 0.315,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.11;
