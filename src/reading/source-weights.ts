/* Written by scripts/sources/fit.ts; do not edit. */
import type { SourceFeature } from "./sources.js";

export const SOURCE_BIAS = -2.46;
export const SOURCE_WEIGHTS: Readonly<Record<SourceFeature, number>> = {
  confidence: 0.569,
  sameAnswer: 2.393,
  answerInFirst: 1.096,
};

/** Probability from which another document than the first is said to hold an answer. */
export const SAYS_THRESHOLD = 0.2;
