// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { TogetherFeature } from "./read-together.js";
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
  rank: 0.487,
  sentenceLogit: 0.247,
  spanLogit: 0.161,
  answerable: 0.327,
  echo: 0.29,
  kindFit: -0.078,
};

export const TOGETHER_WEIGHTS: Readonly<Record<TogetherFeature, number>> = {
  reread: 0.793,
  togetherLogit: 0.261,
  togetherSpanLogit: 0.004,
};

export const CONFIDENCE_BIAS = -1.138;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.043,
  margin: 0.081,
  sentenceLogit: 0.035,
  spanLogit: 0.014,
  answerable: 0.067,
  echo: 0.375,
  kindFit: -0.025,
  logitMargin: -0.037,
  bestAnswerable: 0.06,
  summedOdds: 0.062,
  togetherLogit: 0.062,
  togetherSpanLogit: 0.025,
  togetherAnswerable: 0.113,
  togetherOdds: 0.077,
  exactShare: -0.298,
  coveredShare: -0.044,
  contextShare: -0.162,
  missingShare: -0.286,
  missingExcess: -0.351,
  absentNameShare: 0.037,
  strangeNameShare: -1.148,
  strangeNames: -0.207,
  strangeWords: 0.002,
  worstGap: 0.032,
  relatedShare: 0.541,
  aliasShare: 0.995,
  sentenceSimilarity: 0.722,
  countedGap: -0.303,
  valueAbsent: -0.256,
  valuePresent: -0.059,
  terms: 0.46,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.2;
