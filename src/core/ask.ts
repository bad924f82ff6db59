import type { DocumentInfo } from "./document.js";
import type { Span } from "./span.js";

/** One earlier question of the conversation, with its answer where there was one. */
export interface Turn {
  readonly question: string;
  readonly answer?: string | undefined;
}

export interface AskRequest {
  readonly question: string;
  /** Earlier turns, oldest first. */
  readonly history?: readonly Turn[] | undefined;
  /** Answer only from these documents. */
  readonly documents?: readonly string[] | undefined;
  /** ISO date, inclusive; leaves out documents without a date. */
  readonly publishedFrom?: string | undefined;
  /** ISO date, inclusive; leaves out documents without a date. */
  readonly publishedTo?: string | undefined;
  /** Citations wanted, 1 to 10. */
  readonly limit?: number | undefined;
}

/** The document as a citation names it. */
export type CitedDocument = Omit<DocumentInfo, "characters">;

/** One or more whole sentences of a document, verbatim: `text.slice(start, end) === quote`. */
export interface Citation extends Span {
  readonly document: CitedDocument;
  readonly quote: string;
  /** The sentence before the quote, or "". */
  readonly before: string;
  /** The sentence after the quote, or "". */
  readonly after: string;
  /** 0 to 1, comparable within one response. */
  readonly score: number;
}

/** The shortest exact span, inside a citation, that answers the question. */
export interface Answer extends Span {
  readonly text: string;
  /** Index into `citations`. */
  readonly citation: number;
}

/** Citations that give different values for the same thing. */
export interface Conflict {
  readonly citations: readonly number[];
  readonly values: readonly string[];
}

export interface AskResponse {
  readonly question: string;
  /** The question with what the history supplies put in; equal to `question` when it stands alone. */
  readonly standaloneQuestion: string;
  readonly status: "answered" | "not-found";
  /** Calibrated probability that the first citation answers the question, 0 to 1. */
  readonly confidence: number;
  readonly answer: Answer | null;
  readonly citations: readonly Citation[];
  /** When not found: the closest sentences, which are not answers. */
  readonly nearest: readonly Citation[];
  /** Words of the question that occur in no document. */
  readonly missingTerms: readonly string[];
  /** For each document considered, best first, at most 50: whether it holds an answer. */
  readonly coverage: readonly { readonly document: string; readonly says: boolean }[];
  readonly conflicts: readonly Conflict[];
  /** Milliseconds, by part. */
  readonly timings: Readonly<Record<string, number>> & { readonly total: number };
}
