// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.202,
  exactShare: 1.706,
  aliasShare: 4.89,
  relatedShare: 2.633,
  softShare: 2.938,
  softNameShare: 0.856,
  nameShare: 0.271,
  contextNameShare: 1.721,
  worstGap: -1.059,
  strangeNames: -1.056,
  strangeWords: -0.592,
  paragraphShare: 2.841,
  neighbourShare: 1.285,
  titleShare: 3.482,
  pairShare: 0.565,
  sentenceSimilarity: 3.436,
  passageSimilarity: 3.687,
  retrieval: 2.577,
  valuePresent: 0.32,
  valueAbsent: -0.32,
  figurePresent: 2.284,
  countedGap: -3.923,
  cue: 1.203,
  length: -0.022,
  fragment: -0.886,
  headline: -6.307,
  heading: -1.107,
  summary: 0.99,
  interrogative: -1.5,
  lead: 0.075,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.605,
  sentenceLogit: 0.059,
  spanLogit: 0.26,
  answerable: 0.475,
  echo: 0.534,
  kindFit: -0.242,
};

export const CONFIDENCE_BIAS = -1.288;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.176,
  margin: 0.076,
  sentenceLogit: 0.111,
  spanLogit: -0.073,
  answerable: 0.337,
  echo: 0.283,
  kindFit: 0.067,
  logitMargin: -0.109,
  bestAnswerable: 0.09,
  exactShare: -1.459,
  coveredShare: 0.657,
  contextShare: -0.034,
  missingShare: 0.254,
  missingExcess: -3.549,
  absentNameShare: 0.46,
  strangeNameShare: -3.651,
  strangeNames: 0.691,
  strangeWords: 0.106,
  worstGap: -0.06,
  relatedShare: 0.592,
  aliasShare: 2.643,
  sentenceSimilarity: -0.239,
  countedGap: -0.361,
  valueAbsent: -0.285,
  valuePresent: -0.191,
  terms: 0.272,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.15;
