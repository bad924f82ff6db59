import type { Span } from "./span.js";

/**
 * The unit that is embedded and retrieved: a few neighbouring sentences of one document. A sentence longer than the
 * model's token limit is cut into several passages, which then all name that sentence.
 */
export interface Passage extends Span {
  /** Made of the document and the span, so that indexing twice gives the same ids. */
  readonly id: string;
  readonly documentId: string;
  /** Index of the first of its sentences in `Document.sentences`. */
  readonly firstSentence: number;
  /** Index of the last of its sentences, inclusive. */
  readonly lastSentence: number;
}

/** A retrieved passage with the score of the search that found it (higher is better). */
export interface PassageHit {
  readonly passage: Passage;
  readonly score: number;
}
