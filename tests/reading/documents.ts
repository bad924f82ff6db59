import { createHash } from "node:crypto";
import type { Document, SentenceKind } from "../../src/core/document.js";
import type { CollectionStatistics } from "../../src/core/index-store.js";
import { type AnalysedSentence, SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { tokenize } from "../../src/text/terms.js";

export interface Line {
  readonly text: string;
  readonly kind?: SentenceKind;
  readonly paragraph?: number;
}

/** A document of these sentences, one a line; body sentences of one paragraph unless said otherwise. */
export function documentOf(lines: readonly (string | Line)[], id = "one.txt", title = ""): Document {
  const sentences: Document["sentences"][number][] = [];
  let text = "";
  for (const line of lines) {
    const { text: written, kind = "body", paragraph = 0 } = typeof line === "string" ? { text: line } : line;
    sentences.push({ start: text.length, end: text.length + written.length, kind, paragraph });
    text += `${written}\n`;
  }
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const info = { id, title, publisher: null, author: null, published: null, sha256, characters: text.length };
  return { ...info, text, sentences };
}

/** Statistics of these documents, and of a thousand other sentences with only common words. */
export function statisticsOf(documents: readonly Document[], others: readonly string[] = []): CollectionStatistics {
  const documentFrequency = new Map<string, number>();
  const texts = [...others];
  for (const { text, sentences } of documents)
    for (const { start, end } of sentences) texts.push(text.slice(start, end));
  for (const text of texts) {
    for (const term of new Set(tokenize(text).map((token) => token.term))) {
      documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  return { sentences: texts.length, meanLength: 12, documentFrequency };
}

export function analysed(text: string): AnalysedSentence {
  return new SentenceAnalyser().get(documentOf([text]), 0);
}
