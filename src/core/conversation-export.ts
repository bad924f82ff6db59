import type { Answer, AskResponse, CitedDocument } from "./ask.js";
import type { Span } from "./span.js";

/** Raised whenever an exported conversation changes its form; files of another version are refused. */
export const EXPORT_VERSION = 1;

/** A quotation with its place in the document it was taken from. */
export interface ExportedCitation extends Span {
  readonly document: CitedDocument;
  readonly quote: string;
}

/** A question that was answered, or of which the articles did not say. */
export interface ExportedTurn extends Pick<AskResponse, "question" | "standaloneQuestion" | "status" | "confidence"> {
  readonly answer: Answer | null;
  readonly citations: readonly ExportedCitation[];
  /** What was said of the collection itself, in sentences of Pullquote's own; only where the question was about it. */
  readonly about?: readonly string[] | undefined;
}

/** A conversation as it is written to a file, to be checked again later. */
export interface ConversationExport {
  readonly format: "pullquote-conversation";
  readonly version: typeof EXPORT_VERSION;
  /** ISO date and time. */
  readonly exportedAt: string;
  /** Version of the Pullquote that wrote it. */
  readonly productVersion: string;
  readonly name: string;
  /** Oldest first. */
  readonly turns: readonly ExportedTurn[];
}
