import { FEATURE_NAMES, type FeatureName, type FeatureVector } from "./features.js";
import { PLAIN_WEIGHTS } from "./weights.js";

/**
 * The features of the first ranking that hold what they say. The first ranking weighs more: it has to find what may
 * answer, and much helps to find. Where few sentences are left, and a network has read them, what else it has learnt
 * speaks for the wrong one as often as for the right one.
 */
export const PLAIN_FEATURES = [
  "bm25",
  "metShare",
  "softShare",
  "contextNameShare",
  "worstGap",
  "paragraphShare",
  "titleShare",
  "sentenceSimilarity",
  "passageSimilarity",
  "valueAbsent",
  "countedGap",
  "cue",
  "length",
  "headline",
  "heading",
  "interrogative",
] as const satisfies readonly FeatureName[];
export type PlainFeature = (typeof PLAIN_FEATURES)[number];

const INDICES = PLAIN_FEATURES.map((name) => FEATURE_NAMES.indexOf(name));
const WEIGHTS = PLAIN_FEATURES.map((name) => PLAIN_WEIGHTS[name]);

/** Those of `PLAIN_FEATURES`, in their order. */
export function plainFeatures(features: FeatureVector): number[] {
  return INDICES.map((index) => features[index]);
}

/** Score of a sentence by its plain features alone. */
export function plainRank(features: FeatureVector): number {
  return plainFeatures(features).reduce((sum, value, i) => sum + WEIGHTS[i] * value, 0);
}
