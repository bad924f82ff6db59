import type { AboutCollection, CollectionQuestion, NamedSource } from "../core/ask.js";

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

const OPENINGS: Partial<Record<CollectionQuestion, string>> = {
  greeting: "Hello. Ask something, and you get the articles’ own words, each with its place.",
  thanks: "You are welcome.",
  abilities:
    "Pullquote answers questions with the articles’ own words, each quoted with its article and its place there. " +
    "Where the articles don’t say, it says so. It never writes anything of its own.",
};

function extent({ documents, undated, from, to }: AboutCollection, dateInWords: (isoDate: string) => string): string {
  const there = documents === 1 ? "There is 1 article" : `There are ${counted(documents, "article")}`;
  if (documents === 0) return "There is no such article.";
  if (from === null || to === null) return `${there}${documents === 1 ? ", without a date" : ", none of them dated"}.`;
  const dates = from === to ? `of ${dateInWords(from)}` : `from ${dateInWords(from)} to ${dateInWords(to)}`;
  if (undated === 0) return `${there}, ${dates}.`;
  const dated = documents - undated;
  return `${there}: ${dated.toLocaleString("en")} ${dates}, ${undated.toLocaleString("en")} without a date.`;
}

function names(label: string, sources: readonly NamedSource[], documents: number): string[] {
  if (sources.length === 0) return [];
  const each = sources.map(({ name, documents: count }) => (documents > 1 ? `${name} (${count})` : name));
  return [`${label}: ${each.join(", ")}.`];
}

/**
 * Numbers, dates and names of the collection in plain words, one sentence each; the articles themselves are for the
 * caller to list.
 * @param dateInWords how an ISO date is shown
 */
export function aboutInWords(about: AboutCollection, dateInWords: (isoDate: string) => string): string[] {
  const { asked, publishers, authors, documents } = about;
  const opening = OPENINGS[asked];
  if (asked === "thanks" && opening !== undefined) return [opening];
  const said = [...(opening === undefined ? [] : [opening]), extent(about, dateInWords)];
  if (asked === "greeting" || asked === "abilities" || documents === 0) return said;
  const nobody =
    asked === "sources" && publishers.length + authors.length === 0
      ? ["No article says who wrote or published it."]
      : [];
  return [...said, ...names("Publishers", publishers, documents), ...names("Authors", authors, documents), ...nobody];
}

/** Whether the articles are listed: not where someone only says thanks. */
export function listsArticles({ asked }: AboutCollection): boolean {
  return asked !== "thanks";
}
