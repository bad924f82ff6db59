import type { Document } from "../core/document.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { slice } from "../core/span.js";
import { tokenize } from "../text/terms.js";

/** Counts the terms of all sentences that are not boilerplate. */
export async function collectionStatistics(documents: AsyncIterable<Document>): Promise<CollectionStatistics> {
  const documentFrequency = new Map<string, number>();
  let sentences = 0;
  let terms = 0;
  for await (const document of documents) {
    for (const sentence of document.sentences) {
      if (sentence.kind === "boilerplate") continue;
      const tokens = tokenize(slice(document.text, sentence));
      sentences += 1;
      terms += tokens.length;
      for (const term of new Set(tokens.map((token) => token.term))) {
        documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
      }
    }
  }
  return { sentences, meanLength: sentences === 0 ? 0 : terms / sentences, documentFrequency };
}
