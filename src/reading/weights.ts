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
};

export const CONFIDENCE_BIAS = -0.981;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.041,
  margin: 0.525,
  sentenceLogit: 0.105,
  spanLogit: 0.043,
  answerable: 0.241,
  exactShare: -0.63,
  coveredShare: -0.557,
  contextShare: -0.41,
  missingShare: 0.447,
  absentNameShare: -0.024,
  strangeNameShare: -1.352,
  worstGap: -0.616,
  relatedShare: 0.585,
  aliasShare: 0.909,
  sentenceSimilarity: 0.247,
  valueAbsent: -0.377,
  valuePresent: -0.158,
  terms: 0.342,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.09;
