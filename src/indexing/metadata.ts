import { basename, extname } from "node:path";
import type { DocumentInfo, Sentence } from "../core/document.js";
import { slice } from "../core/span.js";
import { type ArticleLines, articleLines } from "./article-lines.js";
import { parseByline, parseWireCredit } from "./byline.js";
import { readPublicationDate } from "./publication-date.js";
import { readPublisher } from "./publisher.js";

/** What an article says of itself. */
export type Metadata = Pick<DocumentInfo, "title" | "author" | "publisher" | "published">;

/**
 * Title, author, publisher and publication date, each where the article itself gives it in a line of its own, else
 * null; the title is then the file's name without extension.
 */
export function readMetadata(text: string, sentences: readonly Sentence[], id: string): Metadata {
  const lines = articleLines(text);
  const headline = sentences.find((sentence) => sentence.kind === "headline");
  return {
    title: headline ? slice(text, headline).replace(/\s+/gu, " ").trim() : basename(id, extname(id)),
    author: readAuthor(lines),
    publisher: readPublisher(lines),
    published: readPublicationDate(lines),
  };
}

/** The names of the first byline, or else of an agency's closing credit. The first line is a headline, not a byline. */
function readAuthor({ header, footer }: ArticleLines): string | null {
  const found =
    firstWithAuthors(header.slice(1), parseByline) ??
    firstWithAuthors(footer, parseWireCredit) ??
    firstWithAuthors(footer, parseByline);
  return found ?? null;
}

function firstWithAuthors(lines: readonly string[], parse: typeof parseByline): string | undefined {
  for (const line of lines) {
    const authors = parse(line)?.authors ?? [];
    if (authors.length > 0) return new Intl.ListFormat("en-GB").format(authors);
  }
  return undefined;
}
