import { titleOf } from "../article/source.js";
import type { Narrowing } from "./narrowing.js";

/** The years as said: "2016", "2016 to 2018", "from 2016", "until 2018". */
export function yearsInWords({ from, to }: Pick<Narrowing, "from" | "to">): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} to ${to}`;
  return from === null ? `until ${to}` : `from ${from}`;
}

/** The articles as said: the title of one, the number of several. */
export function articlesInWords({ articles }: Pick<Narrowing, "articles">): string {
  const [first] = articles;
  return articles.length === 1 && first ? `“${titleOf(first)}”` : `${articles.length.toLocaleString("en")} articles`;
}
