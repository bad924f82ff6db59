/** A port: turns text into vectors. The one implementation runs a local ONNX model. */
export interface Embedder {
  /** Name of the model's folder. */
  readonly id: string;
  /** SHA-256 over the model's files: an index built by another model is told apart by it. */
  readonly hash: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** Most tokens the model reads, special tokens included. */
  readonly maxTokens: number;
  /** Tokens of a text, special tokens included, without cutting. */
  countTokens(text: string): number;
  /**
   * One unit-length vector of `dimension` numbers for each text, in order (all zeros for a text without a single
   * known token).
   * @throws PullquoteError `model-failed` when a text is over `maxTokens`: callers size their texts, nothing is cut.
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}
