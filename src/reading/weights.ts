// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.154,
  exactShare: 1.723,
  aliasShare: 5.143,
  relatedShare: 3.728,
  softShare: 2.104,
  softNameShare: 0.894,
  nameShare: 0.166,
  contextNameShare: 3.211,
  worstGap: -1.625,
  paragraphShare: 3.463,
  neighbourShare: 2.821,
  titleShare: 3.44,
  pairShare: 0.596,
  sentenceSimilarity: 3.182,
  passageSimilarity: 3.291,
  retrieval: 2.893,
  valuePresent: 0.327,
  valueAbsent: -0.327,
  figurePresent: 2.481,
  cue: 1.271,
  length: -0.015,
  fragment: -0.889,
  headline: -6.66,
  heading: -0.968,
  summary: 1.277,
  interrogative: 0.268,
  lead: 0.104,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.553,
  sentenceLogit: -0.018,
  spanLogit: 0.314,
  answerable: 0.704,
};

export const CONFIDENCE_BIAS = -1.004;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.043,
  margin: 0.543,
  sentenceLogit: 0.074,
  spanLogit: 0.036,
  answerable: 0.335,
  exactShare: -0.609,
  coveredShare: -0.556,
  contextShare: -0.536,
  missingShare: 0.165,
  absentNameShare: 0.013,
  strangeNameShare: -1.262,
  worstGap: -0.563,
  relatedShare: 0.721,
  aliasShare: 0.759,
  sentenceSimilarity: 0.323,
  valueAbsent: -0.302,
  valuePresent: -0.174,
  terms: 0.334,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.15;
