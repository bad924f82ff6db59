/* Written by scripts/sources/fit.ts; do not edit. */
import type { SourceFeature } from "./sources.js";

export const SOURCE_BIAS = -2.938;
export const SOURCE_WEIGHTS: Readonly<Record<SourceFeature, number>> = {
  confidence: 0.442,
  sameAnswer: 2.684,
  answerInFirst: 1.256,
};

/** Probability from which another document than the first is said to hold an answer. */
export const SAYS_THRESHOLD = 0.175;
