import type { CollectionStatistics } from "../../core/index-store.js";

/**
 * How much a term tells within its own collection, 0 (in every sentence) to 1 (in none): inverse document frequency
 * over sentences, divided by its maximum so that collections of all sizes read alike.
 */
export function inverseFrequency(term: string, statistics: CollectionStatistics): number {
  const count = statistics.documentFrequency.get(term) ?? 0;
  const most = Math.log((statistics.sentences + 1) / 0.5);
  return Math.max(0, Math.min(1, Math.log((statistics.sentences + 1) / (count + 0.5)) / most));
}
