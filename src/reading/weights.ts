// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { PlainFeature } from "./plain-rank.js";
import type { TogetherFeature } from "./read-together.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: -2.427,
  metShare: 8.124,
  relatedShare: 1.074,
  softShare: 11.849,
  softNameShare: 2.958,
  nameShare: -3.493,
  contextNameShare: 8.579,
  worstGap: -0.806,
  strangeNames: 0.083,
  strangeWords: -0.588,
  paragraphShare: 2.748,
  neighbourShare: 1.492,
  titleShare: 5.778,
  pairShare: 0.714,
  sentenceSimilarity: 5.231,
  passageSimilarity: 4.247,
  retrieval: 0.291,
  valuePresent: 0.252,
  valueAbsent: -0.314,
  figurePresent: 2.521,
  countedGap: -2.785,
  cue: 1.1,
  length: -0.838,
  fragment: -0.241,
  headline: -11.594,
  heading: -44.289,
  summary: 0.44,
  interrogative: -1.5,
  lead: -0.197,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.487,
  sentenceLogit: 0.247,
  spanLogit: 0.161,
  answerable: 0.327,
  echo: 0.285,
  kindFit: -0.078,
};

export const PLAIN_WEIGHTS: Readonly<Record<PlainFeature, number>> = {
  bm25: -2.16,
  metShare: 6.868,
  softShare: 10.134,
  contextNameShare: 4.639,
  worstGap: -2.724,
  paragraphShare: 4.936,
  titleShare: 6.388,
  sentenceSimilarity: 6.056,
  passageSimilarity: 4.807,
  valueAbsent: -1.508,
  countedGap: -3.901,
  cue: 1.157,
  length: -0.633,
  headline: -11.981,
  heading: -44.29,
  interrogative: -1.5,
};

export const TOGETHER_WEIGHTS: Readonly<Record<TogetherFeature, number>> = {
  plainRank: 0.423,
  sentenceLogit: 0.351,
  answerable: 0.245,
  kindFit: -0.034,
  togetherLogit: 0.327,
  encodedSimilarity: 3.908,
};

export const CONFIDENCE_BIAS = -2.382;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.044,
  margin: 0.097,
  sentenceLogit: 0.035,
  spanLogit: 0.017,
  answerable: 0.065,
  kindFit: -0.024,
  logitMargin: -0.014,
  bestAnswerable: 0.053,
  summedOdds: 0.052,
  togetherLogit: 0.057,
  togetherAnswerable: 0.099,
  togetherOdds: 0.072,
  encodedSimilarity: 0.704,
  bestEncodedSimilarity: 0.817,
  bestSimilarity: 0.762,
  metShare: -0.339,
  coveredShare: 0.029,
  contextShare: -0.182,
  missingShare: -0.244,
  missingExcess: -0.302,
  strangeNameShare: -1.442,
  worstGap: 0.052,
  sentenceSimilarity: 0.606,
  countedGap: -0.205,
  valueAbsent: -0.206,
  terms: 0.523,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.21;
