// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.058,
  exactShare: 1.745,
  aliasShare: 3.706,
  relatedShare: 2.121,
  softShare: 2.987,
  softNameShare: 1.349,
  nameShare: 0.314,
  contextNameShare: 1.655,
  worstGap: -1.293,
  strangeNames: -1.08,
  strangeWords: -0.688,
  paragraphShare: 2.478,
  neighbourShare: 1.302,
  titleShare: 3.306,
  pairShare: 0.751,
  sentenceSimilarity: 3.633,
  passageSimilarity: 3.992,
  retrieval: 1.915,
  valuePresent: 0.157,
  valueAbsent: -0.157,
  figurePresent: 2.718,
  countedGap: -3.711,
  cue: 0.881,
  length: -0.126,
  fragment: -0.638,
  headline: -6.114,
  heading: -1.031,
  summary: 0.834,
  interrogative: -1.5,
  lead: 0.015,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.63,
  sentenceLogit: 0.127,
  spanLogit: 0.218,
  answerable: 0.285,
  echo: -0.304,
  kindFit: -0.218,
};

export const CONFIDENCE_BIAS = -1.692;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.049,
  margin: 0.058,
  sentenceLogit: 0.061,
  spanLogit: 0.03,
  answerable: 0.119,
  echo: 0.214,
  kindFit: -0.039,
  logitMargin: -0.02,
  bestAnswerable: 0.119,
  summedOdds: 0.127,
  exactShare: -0.199,
  coveredShare: -0.028,
  contextShare: 0.123,
  missingShare: 0.229,
  missingExcess: -1.672,
  absentNameShare: 0.319,
  strangeNameShare: -1.534,
  strangeNames: -0.087,
  strangeWords: -0.0,
  worstGap: -0.047,
  relatedShare: 0.428,
  aliasShare: 1.947,
  sentenceSimilarity: 0.742,
  countedGap: -0.346,
  valueAbsent: -0.219,
  valuePresent: -0.052,
  terms: 0.486,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.23;
