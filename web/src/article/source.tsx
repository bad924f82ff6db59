import type { CitedDocument } from "../../../src/core/ask.js";
import { dateInWords } from "../text/date-in-words.js";

/** What an article is called: its title, or its id when it has none. */
export function titleOf({ title, id }: Pick<CitedDocument, "title" | "id">): string {
  return title.trim() === "" ? id : title;
}

interface SourceProps {
  readonly document: Pick<CitedDocument, "publisher" | "author" | "published">;
  /** What to say of an article without a date; nothing when left out. */
  readonly undated?: string;
}

/** Publisher, author and date of an article, as far as it says them itself. */
export function Source({ document: { publisher, author, published }, undated }: SourceProps) {
  const parts = [
    publisher === null ? null : <bdi key="publisher">{publisher}</bdi>,
    author === null ? null : <bdi key="author">{author}</bdi>,
    published === null ? (undated ?? null) : <time dateTime={published}>{dateInWords(published)}</time>,
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
