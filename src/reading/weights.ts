// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.207,
  exactShare: 1.748,
  aliasShare: 5.138,
  relatedShare: 4.122,
  softShare: 2.413,
  softNameShare: 0.816,
  nameShare: 0.283,
  contextNameShare: 3.203,
  worstGap: -1.632,
  strangeNames: 0,
  strangeWords: 0,
  paragraphShare: 3.407,
  neighbourShare: 2.719,
  titleShare: 3.596,
  pairShare: 0.589,
  sentenceSimilarity: 3.254,
  passageSimilarity: 3.735,
  retrieval: 2.827,
  valuePresent: 0.332,
  valueAbsent: -0.332,
  figurePresent: 2.519,
  countedGap: 0,
  cue: 1.271,
  length: -0.036,
  fragment: -0.933,
  headline: -6.701,
  heading: -0.977,
  summary: 1.061,
  interrogative: -1.5,
  lead: 0.073,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.524,
  sentenceLogit: 0.091,
  spanLogit: 0.269,
  answerable: 0.679,
  echo: 0,
  kindFit: 0,
};

export const CONFIDENCE_BIAS = -4.137;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.084,
  margin: 0.511,
  sentenceLogit: 0.304,
  spanLogit: -0.024,
  answerable: 0.131,
  echo: 0,
  kindFit: 0,
  logitMargin: 0,
  bestAnswerable: 0,
  exactShare: -1.336,
  coveredShare: 1.005,
  contextShare: -0.031,
  missingShare: 0.156,
  missingExcess: -3.631,
  absentNameShare: 1.334,
  strangeNameShare: -2.962,
  strangeNames: 0,
  strangeWords: 0,
  worstGap: -0.145,
  relatedShare: 1.19,
  aliasShare: 4.157,
  sentenceSimilarity: 0.426,
  countedGap: 0,
  valueAbsent: -0.403,
  valuePresent: -0.141,
  terms: 1.136,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.07;
