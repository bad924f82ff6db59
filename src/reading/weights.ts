// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.171,
  exactShare: 1.784,
  aliasShare: 4.949,
  relatedShare: 2.722,
  softShare: 4.492,
  softNameShare: 1.436,
  nameShare: -0.321,
  contextNameShare: 1.622,
  worstGap: -1.638,
  strangeNames: -0.674,
  strangeWords: -0.552,
  paragraphShare: 2.24,
  neighbourShare: 1.355,
  titleShare: 3.549,
  pairShare: 0.779,
  sentenceSimilarity: 3.918,
  passageSimilarity: 4.259,
  retrieval: 1.266,
  valuePresent: 0.268,
  valueAbsent: -0.268,
  figurePresent: 2.504,
  countedGap: -2.619,
  cue: 1.052,
  length: -0.201,
  fragment: -0.303,
  headline: -6.499,
  heading: -1.504,
  summary: 0.676,
  interrogative: -1.5,
  lead: -0.3,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.576,
  sentenceLogit: 0.016,
  spanLogit: 0.239,
  answerable: 0.572,
  echo: 0.587,
  kindFit: -0.145,
};

export const CONFIDENCE_BIAS = -1.757;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.242,
  margin: 0.049,
  sentenceLogit: 0.321,
  spanLogit: -0.242,
  answerable: 0.345,
  echo: 0.051,
  kindFit: 0.086,
  logitMargin: -0.065,
  bestAnswerable: 0.225,
  exactShare: -1.493,
  coveredShare: 0.548,
  contextShare: -0.523,
  missingShare: 0.937,
  missingExcess: -2.352,
  absentNameShare: 0.734,
  strangeNameShare: -3.454,
  strangeNames: 0.259,
  strangeWords: 0.127,
  worstGap: -0.056,
  relatedShare: 0.563,
  aliasShare: 2.923,
  sentenceSimilarity: 0.114,
  countedGap: -0.347,
  valueAbsent: -0.535,
  valuePresent: -0.111,
  terms: 0.286,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.19;
