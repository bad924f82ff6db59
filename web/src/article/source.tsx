import type { CitedDocument } from "../../../src/core/ask.js";
import { dateInWords } from "../text/date-in-words.js";

/** What an article is called: its title, or its id when it has none. */
export function titleOf({ title, id }: Pick<CitedDocument, "title" | "id">): string {
  return title.trim() === "" ? id : title;
}

/** 200 words of six characters, the space included. */
const CHARACTERS_A_MINUTE = 1_200;

interface SourceProps {
  readonly document: Pick<CitedDocument, "publisher" | "author" | "published">;
  /** What to say of an article without a date; nothing when left out. */
  readonly undated?: string;
  /** Length of its text in UTF-16 code units, where its reading time is to be said. */
  readonly length?: number;
}

/** Publisher, author and date of an article, as far as it says them itself. */
export function Source({ document: { publisher, author, published }, undated, length }: SourceProps) {
  const parts = [
    publisher === null ? null : <bdi key="publisher">{publisher}</bdi>,
    author === null ? null : <bdi key="author">{author}</bdi>,
    published === null ? (undated ?? null) : <time dateTime={published}>{dateInWords(published)}</time>,
    length === undefined
      ? null
      : `${Math.max(1, Math.round(length / CHARACTERS_A_MINUTE)).toLocaleString("en")} min read`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <p class="source">
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </p>
  );
}
