// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.196,
  exactShare: 1.693,
  aliasShare: 4.876,
  relatedShare: 2.588,
  softShare: 2.967,
  softNameShare: 0.91,
  nameShare: 0.308,
  contextNameShare: 1.728,
  worstGap: -1.095,
  strangeNames: -1.048,
  strangeWords: -0.585,
  paragraphShare: 2.827,
  neighbourShare: 1.255,
  titleShare: 3.498,
  pairShare: 0.558,
  sentenceSimilarity: 3.409,
  passageSimilarity: 3.688,
  retrieval: 2.576,
  valuePresent: 0.319,
  valueAbsent: -0.319,
  figurePresent: 2.282,
  countedGap: -3.915,
  speakerGap: -1.321,
  topicGap: -4.085,
  cue: 1.224,
  length: -0.026,
  fragment: -0.868,
  headline: -6.286,
  heading: -1.113,
  summary: 1.058,
  interrogative: -1.5,
  lead: 0.078,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.607,
  sentenceLogit: 0.058,
  spanLogit: 0.26,
  answerable: 0.481,
  echo: 0.571,
  kindFit: -0.241,
};

export const CONFIDENCE_BIAS = -1.231;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.184,
  margin: 0.082,
  sentenceLogit: 0.106,
  spanLogit: -0.083,
  answerable: 0.303,
  echo: 0.231,
  kindFit: 0.068,
  logitMargin: -0.103,
  bestAnswerable: 0.141,
  exactShare: -1.42,
  coveredShare: 0.655,
  contextShare: -0.097,
  missingShare: 0.241,
  missingExcess: -3.528,
  absentNameShare: 0.612,
  strangeNameShare: -3.601,
  strangeNames: 0.712,
  strangeWords: 0.111,
  worstGap: 0.007,
  relatedShare: 0.545,
  aliasShare: 2.371,
  sentenceSimilarity: -0.226,
  countedGap: -0.368,
  speakerGap: -0.256,
  topicGap: -0.704,
  valueAbsent: -0.34,
  valuePresent: -0.261,
  terms: 0.223,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.16;
