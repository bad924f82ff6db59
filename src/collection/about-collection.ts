import type { AboutCollection, CollectionQuestion, NamedSource } from "../core/ask.js";
import { MAX_LISTED } from "../core/config.js";
import type { DocumentInfo } from "../core/document.js";

/** The documents by date, undated ones last, documents of one day in their order. */
function byDate(documents: readonly DocumentInfo[], order: "newest" | "oldest"): DocumentInfo[] {
  const sign = order === "newest" ? -1 : 1;
  return [...documents].sort((a, b) => {
    if (a.published === b.published) return 0;
    if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
    return a.published < b.published ? -sign : sign;
  });
}

/** The single names of an author line as the index keeps it: "Jane Doe, Li Wei and John Roe". */
export function authorNames(author: string): string[] {
  return author.split(/, | and /u).filter((name) => name !== "");
}

function counted(names: readonly string[]): NamedSource[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .sort((a, b) => b.documents - a.documents || a.name.localeCompare(b.name, "en"))
    .slice(0, MAX_LISTED);
}

/** The documents that bear out what is asked, in order: the newest or oldest alone, where one of them is asked for. */
export function askedFor(documents: readonly DocumentInfo[], asked: CollectionQuestion): readonly DocumentInfo[] {
  const ordered = byDate(documents, asked === "oldest" ? "oldest" : "newest");
  if (asked !== "newest" && asked !== "oldest") return ordered;
  const extreme = ordered[0]?.published ?? null;
  return extreme === null ? [] : ordered.filter(({ published }) => published === extreme);
}

/** Counts and lists documents by what each says of itself. */
export function aboutCollection(documents: readonly DocumentInfo[], asked: CollectionQuestion): AboutCollection {
  const dates = documents.flatMap(({ published }) => published ?? []).sort();
  return {
    asked,
    documents: documents.length,
    undated: documents.length - dates.length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    publishers: counted(documents.flatMap(({ publisher }) => publisher ?? [])),
    authors: counted(documents.flatMap(({ author }) => (author === null ? [] : authorNames(author)))),
    articles: askedFor(documents, asked)
      .slice(0, MAX_LISTED)
      .map(({ id, title, publisher, author, published }) => ({ id, title, publisher, author, published })),
  };
}
