/** How far indexing has come. */
export interface IndexingProgress {
  /** Reading and checking files, embedding documents, or putting the finished index in place. */
  readonly phase: "reading" | "embedding" | "finishing";
  /** Files or documents done, of `total`. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: IndexingProgress) => void;
