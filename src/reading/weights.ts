// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { PlainFeature } from "./plain-rank.js";
import type { TogetherFeature } from "./read-together.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: -2.152,
  metShare: 8.486,
  relatedShare: 1.027,
  softShare: 13.257,
  softNameShare: 3.909,
  nameShare: -3.608,
  contextNameShare: 8.663,
  worstGap: -0.727,
  strangeNames: 0.087,
  strangeWords: -0.636,
  paragraphShare: 2.887,
  neighbourShare: 1.514,
  titleShare: 5.867,
  pairShare: 0.646,
  sentenceSimilarity: 4.616,
  passageSimilarity: 4.092,
  retrieval: 0.415,
  valuePresent: 0.254,
  valueAbsent: -0.319,
  figurePresent: 2.531,
  countedGap: -2.844,
  officeGap: -4,
  personGap: -4,
  absentName: 0,
  populationGap: 0,
  cue: 1.101,
  length: -0.868,
  fragment: -0.183,
  headline: -11.757,
  heading: -44.135,
  summary: 0.26,
  interrogative: -1.5,
  lead: -0.194,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.491,
  sentenceLogit: 0.239,
  spanLogit: 0.162,
  answerable: 0.317,
  echo: 0.264,
  kindFit: -0.088,
};

export const PLAIN_WEIGHTS: Readonly<Record<PlainFeature, number>> = {
  bm25: -0.537,
  metShare: 3.808,
  softShare: 6.453,
  contextNameShare: 5.025,
  worstGap: -2.181,
  paragraphShare: 3.093,
  titleShare: 4.928,
  sentenceSimilarity: 0.372,
  passageSimilarity: 2.846,
  valueAbsent: -0.923,
  countedGap: -2.421,
  officeGap: -4,
  personGap: -4,
  cue: 0.502,
  length: -0.52,
  headline: -8.728,
  heading: -43.15,
  interrogative: -1.5,
  encodedSimilarity: 7.098,
  wordSimilarity: 11.398,
};

export const TOGETHER_WEIGHTS: Readonly<Record<TogetherFeature, number>> = {
  plainRank: 0.528,
  sentenceLogit: 0.372,
  answerable: 0.222,
  kindFit: -0.054,
  togetherLogit: 0.25,
};

export const CONFIDENCE_BIAS = -3.277;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.039,
  margin: 0.077,
  sentenceLogit: 0.033,
  spanLogit: 0.015,
  answerable: 0.065,
  kindFit: -0.033,
  logitMargin: 0.003,
  bestAnswerable: 0.046,
  summedOdds: 0.048,
  togetherLogit: 0.057,
  togetherAnswerable: 0.091,
  togetherOdds: 0.066,
  encodedSimilarity: 0.617,
  wordSimilarity: 1.089,
  bestEncodedSimilarity: 0.738,
  bestWordSimilarity: 1.384,
  bestSimilarity: 0.528,
  metShare: -0.371,
  coveredShare: -0.042,
  contextShare: -0.165,
  missingShare: -0.079,
  missingExcess: -0.327,
  strangeNameShare: -1.362,
  worstGap: 0.03,
  sentenceSimilarity: 0.224,
  countedGap: -0.169,
  officeGap: -1.5,
  personGap: -1.5,
  absentName: -1.5,
  populationGap: -2,
  valueAbsent: -0.153,
  terms: 0.481,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.22;
