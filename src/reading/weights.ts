// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: -3.818,
  exactShare: 8.875,
  aliasShare: 6.307,
  relatedShare: 1.106,
  softShare: 11.601,
  softNameShare: 5.172,
  nameShare: -2.28,
  contextNameShare: 8.867,
  worstGap: -0.143,
  strangeNames: 0.276,
  strangeWords: -0.567,
  paragraphShare: 3.362,
  neighbourShare: 1.718,
  titleShare: 5.664,
  pairShare: 0.675,
  sentenceSimilarity: 5.677,
  passageSimilarity: 4.599,
  retrieval: 0.272,
  valuePresent: 0.146,
  valueAbsent: -0.196,
  figurePresent: 2.687,
  countedGap: -3.576,
  cue: 0.893,
  length: -0.866,
  fragment: -0.176,
  headline: -11.831,
  heading: -43.854,
  summary: 0.456,
  interrogative: -1.5,
  lead: -0.131,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.564,
  sentenceLogit: 0.202,
  spanLogit: 0.179,
  answerable: 0.301,
  echo: -0.048,
  kindFit: -0.119,
};

export const CONFIDENCE_BIAS = -1.624;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.061,
  margin: 0.102,
  sentenceLogit: 0.067,
  spanLogit: 0.029,
  answerable: 0.105,
  echo: 0.273,
  kindFit: -0.048,
  logitMargin: -0.01,
  bestAnswerable: 0.11,
  summedOdds: 0.144,
  exactShare: -0.307,
  coveredShare: -0.017,
  contextShare: 0.055,
  missingShare: 0.463,
  missingExcess: -0.633,
  absentNameShare: 0.196,
  strangeNameShare: -1.635,
  strangeNames: -0.046,
  strangeWords: 0.019,
  worstGap: -0.084,
  relatedShare: 0.443,
  aliasShare: 1.44,
  sentenceSimilarity: 0.564,
  countedGap: -0.651,
  valueAbsent: -0.333,
  valuePresent: -0.061,
  terms: 0.418,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.21;
