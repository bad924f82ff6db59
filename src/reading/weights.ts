// Written by scripts/ranker/fit.ts; do not edit by hand.
import type { ConfidenceFeature } from "./confidence.js";
import type { FeatureName } from "./features.js";
import type { RereadFeature } from "./reread.js";

export const RANKER_WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bm25: 1.063,
  exactShare: 1.762,
  aliasShare: 4.346,
  relatedShare: 2.07,
  softShare: 3.081,
  softNameShare: 1.706,
  nameShare: 0.314,
  contextNameShare: 1.609,
  worstGap: -1.459,
  strangeNames: -1.06,
  strangeWords: -0.707,
  paragraphShare: 2.342,
  neighbourShare: 1.286,
  titleShare: 3.3,
  pairShare: 0.822,
  sentenceSimilarity: 3.719,
  passageSimilarity: 4.207,
  retrieval: 1.488,
  valuePresent: 0.219,
  valueAbsent: -0.219,
  figurePresent: 2.586,
  countedGap: -3.417,
  cue: 1.033,
  length: -0.185,
  fragment: -0.422,
  headline: -6.217,
  heading: -1.192,
  summary: 0.823,
  interrogative: -1.5,
  lead: -0.088,
};

export const REREAD_WEIGHTS: Readonly<Record<RereadFeature, number>> = {
  rank: 0.605,
  sentenceLogit: 0.111,
  spanLogit: 0.227,
  answerable: 0.283,
  echo: 0.38,
  kindFit: -0.285,
};

export const CONFIDENCE_BIAS = -0.492;
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  score: 0.079,
  margin: 0.083,
  sentenceLogit: 0.163,
  spanLogit: -0.057,
  answerable: 0.478,
  echo: 0.355,
  kindFit: 0.033,
  logitMargin: -0.124,
  bestAnswerable: -0.029,
  exactShare: -1.223,
  coveredShare: 0.748,
  contextShare: -0.08,
  missingShare: 0.173,
  missingExcess: -2.016,
  absentNameShare: 0.779,
  strangeNameShare: -3.141,
  strangeNames: 0.283,
  strangeWords: 0.034,
  worstGap: -0.406,
  relatedShare: 0.718,
  aliasShare: 1.559,
  sentenceSimilarity: 0.242,
  countedGap: -0.821,
  valueAbsent: -0.254,
  valuePresent: -0.126,
  terms: 0.21,
};

/** Confidence from which a sentence counts as an answer. */
export const ANSWER_THRESHOLD = 0.25;
