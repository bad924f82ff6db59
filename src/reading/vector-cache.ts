import type { Encoder } from "../core/embedder.js";

/** Vectors kept; at 400 bytes each (100 dimensions) this bounds the cache to some 40 MB. */
const MAX_VECTORS = 100_000;

/** Room for special tokens and for what a model wants in front of a text. */
const SPARE_TOKENS = 32;

/** Vectors of words and sentences, or whatever else an encoder makes of a text, made in one batch and remembered. */
export class VectorCache<V = Float32Array> {
  readonly #vectors = new Map<string, V>();

  /** @param most vectors kept */
  constructor(
    private readonly embedder: Encoder<V>,
    private readonly most = MAX_VECTORS,
  ) {}

  /** What is made of a question, which is not remembered; undefined for one over the model's limit. */
  async question(text: string): Promise<V | undefined> {
    if (!this.#fits(text)) return undefined;
    const [vector] = await this.embedder.embed([text], "question");
    return vector;
  }

  /**
   * What is made of each distinct text; nothing of a text over the model's limit, since it would have to be cut.
   */
  async get(texts: Iterable<string>): Promise<ReadonlyMap<string, V>> {
    const wanted = new Map<string, V>();
    const unknown: string[] = [];
    for (const text of new Set(texts)) {
      const vector = this.#vectors.get(text);
      if (vector) wanted.set(text, vector);
      else if (this.#fits(text)) unknown.push(text);
    }
    if (unknown.length > 0) {
      const vectors = await this.embedder.embed(unknown);
      if (this.#vectors.size + unknown.length > this.most) this.#vectors.clear();
      unknown.forEach((text, index) => {
        this.#vectors.set(text, vectors[index]);
        wanted.set(text, vectors[index]);
      });
    }
    return wanted;
  }

  /** No tokeniser makes more tokens than there are bytes, so that short texts need no counting. */
  #fits(text: string): boolean {
    return (
      3 * text.length + SPARE_TOKENS <= this.embedder.maxTokens ||
      this.embedder.countTokens(text) <= this.embedder.maxTokens
    );
  }
}

/** Dot product: the cosine of two unit vectors, 0 with a zero vector. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
