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

/** What a question about the collection itself asks for; `greeting`, `thanks` and `abilities` ask nothing of the articles. */
export const COLLECTION_QUESTIONS = [
  "greeting",
  "thanks",
  "abilities",
  "articles",
  "number",
  "dates",
  "sources",
  "newest",
  "oldest",
] as const;
export type CollectionQuestion = (typeof COLLECTION_QUESTIONS)[number];

/** A publisher or author with the number of articles that name it. */
export interface NamedSource {
  readonly name: string;
  readonly documents: number;
}

/** What the documents considered are, by what each says of itself: counted and listed, never summarised. */
export interface AboutCollection {
  readonly asked: CollectionQuestion;
  readonly documents: number;
  /** How many of them give no date. */
  readonly undated: number;
  /** ISO dates of the oldest and the newest that give one; null when none does. */
  readonly from: string | null;
  readonly to: string | null;
  /** Most articles first, at most `MAX_LISTED`. */
  readonly publishers: readonly NamedSource[];
  readonly authors: readonly NamedSource[];
  /** Newest first, undated last, at most `MAX_LISTED`; those of one day where the newest or the oldest is asked for. */
  readonly articles: readonly Pick<CitedDocument, "id" | "title" | "publisher" | "author" | "published">[];
}

/** A condition of the question on who published an article or when, by which documents were left out. */
export interface AppliedCondition {
  /** The condition in the question's words. */
  readonly words: string;
  /** How many documents meet it. */
  readonly documents: number;
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
  /** Only where the question is about the collection itself, or asks nothing. */
  readonly about?: AboutCollection | undefined;
  /** Only where a condition in the question left documents out. */
  readonly condition?: AppliedCondition | undefined;
  /** Milliseconds, by part. */
  readonly timings: Readonly<Record<string, number>> & { readonly total: number };
}
