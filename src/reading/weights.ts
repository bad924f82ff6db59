// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: -2.61,
  exactShare: 8.306,
  aliasShare: 7.539,
  relatedShare: 1.076,
  softShare: 11.83,
  softNameShare: 2.953,
  nameShare: -3.452,
  contextNameShare: 8.557,
  worstGap: -0.8,
  strangeNames: 0.079,
  strangeWords: -0.589,
  paragraphShare: 2.751,
  neighbourShare: 1.486,
  titleShare: 5.772,
  pairShare: 0.697,
  sentenceSimilarity: 5.248,
  passageSimilarity: 4.257,
  retrieval: 0.28,
  valuePresent: 0.252,
  valueAbsent: -0.315,
  figurePresent: 2.52,
  countedGap: -2.785,
  cue: 1.099,
  length: -0.857,
  fragment: -0.245,
  headline: -11.642,
  heading: -44.289,
  summary: 0.428,
  interrogative: -1.5,
  lead: -0.195,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.541,
  sentenceLogit: 0.234,
  spanLogit: 0.166,
  answerable: 0.359,
  echo: 0.464,
  kindFit: -0.107,
};

export const CONFIDENCE_BIAS = -1.716;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.057,
  margin: 0.117,
  sentenceLogit: 0.077,
  spanLogit: 0.033,
  answerable: 0.115,
  echo: 0.533,
  kindFit: -0.02,
  logitMargin: -0.03,
  bestAnswerable: 0.131,
  summedOdds: 0.133,
  exactShare: -0.287,
  coveredShare: 0.019,
  contextShare: -0.131,
  missingShare: -0.139,
  missingExcess: -0.413,
  absentNameShare: -0.081,
  strangeNameShare: -1.34,
  strangeNames: -0.221,
  strangeWords: -0.001,
  worstGap: 0.167,
  relatedShare: 0.457,
  aliasShare: 0.639,
  sentenceSimilarity: 0.755,
  countedGap: -0.458,
  valueAbsent: -0.306,
  valuePresent: -0.064,
  terms: 0.463,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.21;
