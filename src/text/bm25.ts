/**
 * Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009).
 */
export interface Bm25Parameters {
  /** How soon repeated occurrences stop counting, 0 (at once) to about 3; usual 1.2. */
  readonly k1: number;
  /** How much long texts are held back, 0 (not) to 1 (in proportion); usual 0.75. */
  readonly b: number;
}

export const BM25_DEFAULTS: Bm25Parameters = { k1: 1.2, b: 0.75 };

/**
 * Rarity of a term that `frequency` of `total` units hold; never negative.
 */
export function inverseDocumentFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/**
 * BM25 of one unit for a query.
 * @param query terms with their idf
 * @param counts occurrences of each term in the unit
 * @param length the unit's number of terms
 * @param meanLength mean number of terms of all units
 */
export function bm25(
  query: readonly { readonly term: string; readonly idf: number }[],
  counts: ReadonlyMap<string, number>,
  length: number,
  meanLength: number,
  { k1, b }: Bm25Parameters = BM25_DEFAULTS,
): number {
  let score = 0;
  for (const { term, idf } of query) {
    const count = counts.get(term);
    if (count) score += (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / (meanLength || 1)));
  }
  return score;
}
