import type { CollectionStatistics } from "../../src/core/index-store.js";
import { tokenize } from "../../src/text/terms.js";

/** Statistics of a list of sentences, as an index would count them. */
export function sentenceStatistics(sentences: Iterable<string>): CollectionStatistics {
  const documentFrequency = new Map<string, number>();
  let count = 0;
  let terms = 0;
  for (const sentence of sentences) {
    const tokens = tokenize(sentence);
    count++;
    terms += tokens.length;
    for (const term of new Set(tokens.map((token) => token.term)))
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
  }
  return { sentences: count, meanLength: terms / Math.max(1, count), documentFrequency };
}
