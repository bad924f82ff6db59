/** A port: a larger model that judges question and text together (a cross-encoder), for who has one. */
export interface Reranker {
  /** Name of the model's folder. */
  readonly id: string;
  /**
   * For each text the log-odds that it answers the question, in order; 0 is even. Texts over the model's limit are
   * read in overlapping windows, and the best window counts.
   * @throws PullquoteError `model-failed` when the model cannot be run.
   */
  score(question: string, texts: readonly string[]): Promise<number[]>;
}
