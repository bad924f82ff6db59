import type { EncodedSimilarities } from "./encoded-similarities.js";
import { FEATURE_NAMES, type FeatureName, type FeatureVector } from "./features.js";
import { PLAIN_WEIGHTS } from "./weights.js";

/**
 * The features of the first ranking that hold what they say, and the sentence encoder's similarities. The first ranking
 * weighs more: it has to find what may answer, and much helps to find. Where few sentences are left, and a network has
 * read them, what else it has learnt speaks for the wrong one as often as for the right one.
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
  "officeGap",
  "personGap",
  "cue",
  "length",
  "headline",
  "heading",
  "interrogative",
  "encodedSimilarity",
  "wordSimilarity",
] as const satisfies readonly (FeatureName | keyof EncodedSimilarities)[];
export type PlainFeature = (typeof PLAIN_FEATURES)[number];

/** Place among the first ranking's features; -1 of a similarity. */
const INDICES = PLAIN_FEATURES.map((name) => (FEATURE_NAMES as readonly string[]).indexOf(name));
const WEIGHTS = PLAIN_FEATURES.map((name) => PLAIN_WEIGHTS[name]);

/** Those of `PLAIN_FEATURES`, in their order. */
export function plainFeatures(features: FeatureVector, encoded: EncodedSimilarities): number[] {
  return PLAIN_FEATURES.map((name, i) =>
    name === "encodedSimilarity" || name === "wordSimilarity" ? encoded[name] : features[INDICES[i]],
  );
}

/** Score of a sentence that was read, by its plain features alone. */
export function plainRank(features: FeatureVector, encoded: EncodedSimilarities): number {
  return plainFeatures(features, encoded).reduce((sum, value, i) => sum + WEIGHTS[i] * value, 0);
}
