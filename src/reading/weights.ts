// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.117,
  exactShare: 1.673,
  aliasShare: 4.724,
  relatedShare: 2.676,
  softShare: 4.724,
  softNameShare: 1.65,
  nameShare: -0.215,
  contextNameShare: 1.622,
  worstGap: -1.816,
  strangeNames: -0.692,
  strangeWords: -0.562,
  paragraphShare: 1.968,
  neighbourShare: 1.484,
  titleShare: 3.471,
  pairShare: 0.643,
  sentenceSimilarity: 4.03,
  passageSimilarity: 4.362,
  retrieval: 1.174,
  valuePresent: 0.299,
  valueAbsent: -0.299,
  figurePresent: 2.411,
  countedGap: -2.673,
  cue: 0.909,
  length: -0.23,
  fragment: -0.557,
  headline: -6.27,
  heading: -1.389,
  summary: 0.638,
  interrogative: -1.5,
  lead: -0.362,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.587,
  sentenceLogit: -0.01,
  spanLogit: 0.243,
  answerable: 0.597,
  echo: 0.52,
  kindFit: -0.214,
};

export const CONFIDENCE_BIAS = -2.251;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.193,
  margin: 0.094,
  sentenceLogit: 0.391,
  spanLogit: -0.214,
  answerable: 0.095,
  echo: 0.085,
  kindFit: 0.066,
  logitMargin: -0.093,
  bestAnswerable: 0.404,
  exactShare: -1.911,
  coveredShare: 0.637,
  contextShare: 0.278,
  missingShare: 1.047,
  missingExcess: -1.506,
  absentNameShare: 0.414,
  strangeNameShare: -4.154,
  strangeNames: 0.481,
  strangeWords: 0.131,
  worstGap: -0.03,
  relatedShare: 0.684,
  aliasShare: 2.375,
  sentenceSimilarity: 1.249,
  countedGap: -0.45,
  valueAbsent: -0.564,
  valuePresent: -0.127,
  terms: 0.202,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.19;
