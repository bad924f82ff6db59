/** What a text is to the search: some models read a question otherwise than what may answer it. */
export type EmbeddingRole = "question" | "passage";

/** A port: makes of each text what a question can be compared by. */
export interface Encoder<V> {
  /** Most tokens the model reads, special tokens included. */
  readonly maxTokens: number;
  /** Tokens of a text, special tokens and what the model wants in front of it included, without cutting. */
  countTokens(text: string, role?: EmbeddingRole): number;
  /** One for each text, in order. @param role what the texts are; passages unless said otherwise. */
  embed(texts: readonly string[], role?: EmbeddingRole): Promise<V[]>;
}

/** A port: turns text into vectors. The one implementation runs a local ONNX model. */
export interface Embedder extends Encoder<Float32Array> {
  /** Name of the model's folder. */
  readonly id: string;
  /** SHA-256 over the model's files: an index built by another model is told apart by it. */
  readonly hash: string;
  /** Length of every vector. */
  readonly dimension: number;
  /**
   * One unit-length vector of `dimension` numbers for each text, in order (all zeros for a text without a single
   * known token).
   * @param role what the texts are; passages unless said otherwise.
   * @throws PullquoteError `model-failed` when a text is over `maxTokens`: callers size their texts, nothing is cut.
   */
  embed(texts: readonly string[], role?: EmbeddingRole): Promise<Float32Array[]>;
}

/** What a sentence encoder makes of a text. */
export interface EncodedText {
  /** Of unit length. */
  readonly vector: Float32Array;
  /** A vector of unit length for each token, in its place among the others. */
  readonly words: readonly Float32Array[];
  /** How much each token counts where the text is a question; together 1. */
  readonly shares: Float32Array;
}

/**
 * A port: to compare a question with sentences; what it makes of them is kept in no index. Of a text without a single token
 * it makes zeros and no words.
 */
export type SentenceEncoder = Encoder<EncodedText>;
