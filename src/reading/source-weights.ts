/* Written by scripts/sources/fit.ts; do not edit. */
import type { SourceFeature } from "./sources.js";

export const SOURCE_BIAS = -1.62;
export const SOURCE_WEIGHTS: Readonly<Record<SourceFeature, number>> = {
  confidence: 0.26,
  sameAnswer: 2.929,
  answerInFirst: 1.094,
};

/** Probability from which another document than the first is said to hold an answer. */
export const SAYS_THRESHOLD = 0.15;
