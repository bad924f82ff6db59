import type { Span } from "./span.js";

/** What is known of an article besides its text; null where the article itself does not say. */
export interface DocumentInfo {
  /** Path relative to the indexed folder, with `/` between parts. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO date (`2016-02-11`), read from the article, never guessed. */
  readonly published: string | null;
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  readonly sha256: string;
  /** Length of the text in UTF-16 code units. */
  readonly characters: number;
}

/**
 * The part a sentence plays in its article. `boilerplate` (share bars, photo credits, bylines, appeals) is kept so
 * that sentences cover the whole text, but is never embedded, retrieved or quoted.
 */
export const SENTENCE_KINDS = ["headline", "summary", "heading", "body", "boilerplate"] as const;
export type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** One sentence of a document; a headline, a heading or a bulleted line is a sentence of its own. */
export interface Sentence extends Span {
  readonly kind: SentenceKind;
  /** Ordinal of the paragraph (block of lines) it stands in, counted from 0 in the document. */
  readonly paragraph: number;
}

/** An article with its text and its sentences, in order and without overlap. */
export interface Document extends DocumentInfo {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}
