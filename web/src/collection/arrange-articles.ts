import type { DocumentInfo } from "../../../src/core/document.js";
import { titleOf } from "../article/source.js";
import { dateInWords } from "../text/date-in-words.js";

export const ORDERS = { newest: "Newest first", oldest: "Oldest first", title: "By title" } as const;
export type Order = keyof typeof ORDERS;

/** An article with what it is found by. */
export interface Findable {
  readonly article: DocumentInfo;
  readonly words: string;
}

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The articles in order, ready to be filtered. Those without a date stand last, in the order of their ids. */
export function arrange(articles: readonly DocumentInfo[], order: Order): readonly Findable[] {
  const byDate = (a: DocumentInfo, b: DocumentInfo) => {
    if (a.published === b.published) return 0;
    if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
    return (a.published < b.published ? -1 : 1) * (order === "newest" ? -1 : 1);
  };
  const byTitle = (a: DocumentInfo, b: DocumentInfo) => COLLATOR.compare(titleOf(a), titleOf(b));
  return [...articles].sort(order === "title" ? byTitle : byDate).map((article) => {
    const { id, title, publisher, author, published } = article;
    const date = published === null ? "undated" : `${published} ${dateInWords(published)}`;
    return { article, words: folded([title, id, publisher, author, date].join(" ")) };
  });
}

/** The articles that hold every word typed, anywhere in title, outlet, author, date or file name. */
export function filter(articles: readonly Findable[], typed: string): readonly DocumentInfo[] {
  const wanted = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  return articles.filter(({ words }) => wanted.every((word) => words.includes(word))).map(({ article }) => article);
}
