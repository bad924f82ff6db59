// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.202,
  exactShare: 1.705,
  aliasShare: 4.904,
  relatedShare: 2.631,
  softShare: 2.936,
  softNameShare: 0.855,
  nameShare: 0.269,
  contextNameShare: 1.721,
  worstGap: -1.061,
  strangeNames: -1.056,
  strangeWords: -0.591,
  paragraphShare: 2.84,
  neighbourShare: 1.285,
  titleShare: 3.483,
  pairShare: 0.565,
  sentenceSimilarity: 3.436,
  passageSimilarity: 3.685,
  retrieval: 2.591,
  valuePresent: 0.32,
  valueAbsent: -0.32,
  figurePresent: 2.284,
  countedGap: -3.923,
  cue: 1.203,
  length: -0.023,
  fragment: -0.887,
  headline: -6.306,
  heading: -1.107,
  summary: 0.989,
  interrogative: -1.5,
  lead: 0.075,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.573,
  sentenceLogit: 0.056,
  spanLogit: 0.255,
  answerable: 0.626,
  echo: 0.8,
  kindFit: -0.237,
};

export const CONFIDENCE_BIAS = -1.443;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.191,
  margin: 0.025,
  sentenceLogit: 0.194,
  spanLogit: -0.163,
  answerable: 0.432,
  echo: 0.211,
  kindFit: 0.106,
  logitMargin: -0.088,
  bestAnswerable: 0.138,
  exactShare: -1.419,
  coveredShare: 0.575,
  contextShare: -0.062,
  missingShare: 0.354,
  missingExcess: -3.296,
  absentNameShare: 0.572,
  strangeNameShare: -3.231,
  strangeNames: 0.612,
  strangeWords: 0.143,
  worstGap: -0.176,
  relatedShare: 0.763,
  aliasShare: 2.177,
  sentenceSimilarity: -0.163,
  countedGap: -0.379,
  valueAbsent: -0.248,
  valuePresent: -0.107,
  terms: 0.195,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.17;
