import { createHash } from "node:crypto";
import type { Embedder } from "../../src/core/embedder.js";

/** A deterministic embedder that remembers what it was given; its tokens are the words. */
export class CountingEmbedder implements Embedder {
  readonly id = "counting";
  readonly embedded: string[] = [];

  constructor(
    readonly hash = "counting-1",
    readonly dimension = 8,
    readonly maxTokens = 400,
  ) {}

  countTokens(text: string): number {
    return text.split(/\s+/u).filter((word) => word !== "").length;
  }

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    this.embedded.push(...texts);
    return Promise.resolve(texts.map((text) => unitVector(text, this.dimension)));
  }
}

function unitVector(text: string, dimension: number): Float32Array {
  const bytes = createHash("sha256").update(text).digest().subarray(0, dimension);
  const numbers = [...bytes].map((byte) => byte + 1);
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
}
