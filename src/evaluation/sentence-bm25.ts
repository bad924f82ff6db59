import type { Document } from "../core/document.js";
import { slice } from "../core/span.js";
import { BM25_DEFAULTS, inverseDocumentFrequency } from "../text/bm25.js";
import { tokenize } from "../text/terms.js";

interface Posting {
  readonly unit: number;
  readonly count: number;
}

/** How the baseline makes terms of words. */
export interface Bm25Variant {
  /** Stems, and leaves out stop words; otherwise folded words as they are. */
  readonly stemmed: boolean;
}

/** A sentence with its BM25 score. */
export interface Bm25Hit {
  readonly document: Document;
  readonly index: number;
  readonly score: number;
}

function terms(text: string, { stemmed }: Bm25Variant): string[] {
  const tokens = tokenize(text);
  return stemmed ? tokens.filter((token) => !token.stop).map((token) => token.term) : tokens.map((token) => token.word);
}

/** The yardstick beside which every figure is printed: plain BM25 over single sentences, no reading, no refusal. */
export class SentenceBm25 {
  readonly #postings = new Map<string, Posting[]>();
  readonly #units: { document: Document; index: number; length: number }[] = [];
  #totalLength = 0;

  constructor(
    documents: readonly Document[],
    private readonly variant: Bm25Variant,
  ) {
    for (const document of documents) {
      document.sentences.forEach((sentence, index) => {
        if (sentence.kind !== "boilerplate") this.#add(document, index, slice(document.text, sentence));
      });
    }
  }

  #add(document: Document, index: number, text: string): void {
    const unit = this.#units.length;
    const counts = new Map<string, number>();
    const list = terms(text, this.variant);
    for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const postings = this.#postings.get(term);
      if (postings) postings.push({ unit, count });
      else this.#postings.set(term, [{ unit, count }]);
    }
    this.#units.push({ document, index, length: list.length });
    this.#totalLength += list.length;
  }

  /** The best `limit` sentences for a question, best first (k1 1.2, b 0.75). */
  search(question: string, limit: number): Bm25Hit[] {
    const { k1, b } = BM25_DEFAULTS;
    const scores = new Map<number, number>();
    const mean = this.#totalLength / (this.#units.length || 1);
    for (const term of new Set(terms(question, this.variant))) {
      const postings = this.#postings.get(term) ?? [];
      const idf = inverseDocumentFrequency(postings.length, this.#units.length);
      for (const { unit, count } of postings) {
        const norm = k1 * (1 - b + (b * this.#units[unit].length) / mean);
        scores.set(unit, (scores.get(unit) ?? 0) + (idf * count * (k1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([unit, score]) => ({ document: this.#units[unit].document, index: this.#units[unit].index, score }));
  }
}
