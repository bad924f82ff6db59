// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.202,
  exactShare: 1.705,
  aliasShare: 4.904,
  relatedShare: 2.631,
  softShare: 2.936,
  softNameShare: 0.855,
  nameShare: 0.269,
  contextNameShare: 1.721,
  worstGap: -1.061,
  strangeNames: -1.056,
  strangeWords: -0.591,
  paragraphShare: 2.84,
  neighbourShare: 1.285,
  titleShare: 3.483,
  pairShare: 0.565,
  sentenceSimilarity: 3.436,
  passageSimilarity: 3.685,
  retrieval: 2.591,
  valuePresent: 0.32,
  valueAbsent: -0.32,
  figurePresent: 2.284,
  countedGap: -3.923,
  cue: 1.203,
  length: -0.023,
  fragment: -0.887,
  headline: -6.306,
  heading: -1.107,
  summary: 0.989,
  interrogative: -1.5,
  lead: 0.075,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.556,
  sentenceLogit: 0.076,
  spanLogit: 0.253,
  answerable: 0.616,
  echo: 0.948,
  kindFit: -0.268,
};

export const CONFIDENCE_BIAS = -1.409;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.17,
  margin: 0.013,
  sentenceLogit: 0.318,
  spanLogit: -0.214,
  answerable: 0.335,
  echo: 0.142,
  kindFit: 0.171,
  logitMargin: -0.066,
  bestAnswerable: 0.245,
  exactShare: -1.548,
  coveredShare: 0.527,
  contextShare: -0.018,
  missingShare: 0.196,
  missingExcess: -3.32,
  absentNameShare: 0.184,
  strangeNameShare: -3.552,
  strangeNames: 0.717,
  strangeWords: 0.129,
  worstGap: -0.176,
  relatedShare: 0.549,
  aliasShare: 2.094,
  sentenceSimilarity: -0.049,
  countedGap: -0.348,
  valueAbsent: -0.151,
  valuePresent: -0.085,
  terms: 0.171,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.19;
