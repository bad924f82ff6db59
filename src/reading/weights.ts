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
  bm25: -1.064,
  metShare: 3.72,
  softShare: 5.585,
  contextNameShare: 5.685,
  worstGap: -2.371,
  paragraphShare: 3.038,
  titleShare: 5.144,
  sentenceSimilarity: 1.293,
  passageSimilarity: 3.117,
  valueAbsent: -1.007,
  countedGap: -2.507,
  cue: 0.577,
  length: -0.572,
  headline: -8.666,
  heading: -41.544,
  interrogative: -1.5,
  encodedSimilarity: 6.381,
  wordSimilarity: 10.83,
};

export const TOGETHER_WEIGHTS: Readonly<Record<TogetherFeature, number>> = {
  plainRank: 0.503,
  sentenceLogit: 0.352,
  answerable: 0.228,
  kindFit: -0.041,
  togetherLogit: 0.274,
};

export const CONFIDENCE_BIAS = -3.147;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.04,
  margin: 0.079,
  sentenceLogit: 0.034,
  spanLogit: 0.016,
  answerable: 0.068,
  kindFit: -0.032,
  logitMargin: 0.003,
  bestAnswerable: 0.047,
  summedOdds: 0.046,
  togetherLogit: 0.052,
  togetherAnswerable: 0.092,
  togetherOdds: 0.064,
  encodedSimilarity: 0.662,
  wordSimilarity: 1.001,
  bestEncodedSimilarity: 0.735,
  bestWordSimilarity: 1.377,
  bestSimilarity: 0.427,
  metShare: -0.362,
  coveredShare: -0.039,
  contextShare: -0.206,
  missingShare: -0.188,
  missingExcess: -0.237,
  strangeNameShare: -1.328,
  worstGap: 0.018,
  sentenceSimilarity: 0.228,
  countedGap: -0.188,
  valueAbsent: -0.168,
  terms: 0.488,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.2;
