import type { CitedDocument } from "../../../src/core/ask.js";
import { titleOf } from "../article/source.js";
import { dateInWords } from "../text/date-in-words.js";

/** The reference to an article as it is printed: "Author, ‘Title’, Outlet, 3 May 2016", less what the article leaves unsaid. */
export function referenceTo(document: CitedDocument): string {
  const { author, publisher, published } = document;
  return [author, `‘${titleOf(document)}’`, publisher, published === null ? null : dateInWords(published)]
    .filter((part) => part !== null)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .join(", ");
}
