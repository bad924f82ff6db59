import type { Document } from "../core/document.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { slice } from "../core/span.js";
import { tokenize } from "../text/terms.js";

/** Counts the terms of all sentences that are not boilerplate; those of boilerplate are known, with a count of 0. */
export async function collectionStatistics(documents: AsyncIterable<Document>): Promise<CollectionStatistics> {
  const documentFrequency = new Map<string, number>();
  let sentences = 0;
  let terms = 0;
  for await (const document of documents) {
    for (const sentence of document.sentences) {
      const counted = sentence.kind !== "boilerplate";
      const tokens = tokenize(slice(document.text, sentence));
      for (const term of new Set(tokens.map((token) => token.term))) {
        documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + (counted ? 1 : 0));
      }
      if (!counted) continue;
      sentences += 1;
      terms += tokens.length;
    }
  }
  return { sentences, meanLength: sentences === 0 ? 0 : terms / sentences, documentFrequency };
}
