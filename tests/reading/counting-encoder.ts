import type { EncodedText, SentenceEncoder } from "../../src/core/embedder.js";
import type { EncodedSimilarities } from "../../src/reading/encoded-similarities.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";

export const FAR: EncodedSimilarities = { encodedSimilarity: 0, wordSimilarity: 0 };

/** A deterministic encoder that remembers what it was given; its tokens are the words, none of which stands in a place. */
export class CountingEncoder implements SentenceEncoder {
  readonly maxTokens: number;
  readonly #embedder: CountingEmbedder;

  constructor(maxTokens = 400) {
    this.maxTokens = maxTokens;
    this.#embedder = new CountingEmbedder("h", 8, maxTokens);
  }

  /** The texts it was given. */
  readonly encoded: string[] = [];

  countTokens(text: string): number {
    return this.#embedder.countTokens(text);
  }

  async embed(texts: readonly string[]): Promise<EncodedText[]> {
    this.encoded.push(...texts);
    const vectors = await this.#embedder.embed(texts);
    return Promise.all(
      texts.map(async (text, i) => {
        const words = await this.#embedder.embed(text.split(/\s+/u).filter((word) => word !== ""));
        return { vector: vectors[i], words, shares: Float32Array.from(words, () => 1 / words.length) };
      }),
    );
  }
}
