/* Written by scripts/sources/fit.ts; do not edit. */
import type { SourceFeature } from "./sources.js";

export const SOURCE_BIAS = 0.115;
export const SOURCE_WEIGHTS: Readonly<Record<SourceFeature, number>> = {
  confidence: 0.828,
  sameAnswer: 1.914,
  answerInFirst: 1.265,
};

/** Probability from which another document than the first is said to hold an answer. */
export const SAYS_THRESHOLD = 0.3;
