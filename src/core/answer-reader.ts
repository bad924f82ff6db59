import type { Span } from "./span.js";

/** The likeliest answer in a text, with what speaks for it and for there being none. */
export interface MarkedAnswer extends Span {
  /** Logits of start and end, summed. */
  readonly score: number;
  /** The same for "no answer", as models trained on SQuAD 2.0 give it; comparable with `score`. */
  readonly noAnswer: number;
}

/** A port: a larger model that marks the answer to a question in a text (extractive), for who has one. */
export interface AnswerReader {
  /** Name of the model's folder. */
  readonly id: string;
  /**
   * The likeliest answer inside `within` (UTF-16 offsets of `text`), which is read with the text around it; null where
   * no token lies inside.
   * @throws PullquoteError `model-failed` when the model cannot be run.
   */
  mark(question: string, text: string, within: Span): Promise<MarkedAnswer | null>;
}
