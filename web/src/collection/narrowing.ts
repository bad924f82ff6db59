import type { AskRequest } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";

/** An article that a question is narrowed to, with its name, so that a turn can say it after the article has gone. */
export type ChosenArticle = Pick<DocumentInfo, "id" | "title">;

/** What a question is narrowed to. */
export interface Narrowing {
  /** The articles chosen; empty for all. */
  readonly articles: readonly ChosenArticle[];
  /** First and last year of publication, inclusive; null where open. Articles without a date are left out by either. */
  readonly from: number | null;
  readonly to: number | null;
}

export const EVERYTHING: Narrowing = { articles: [], from: null, to: null };

/** Most articles that can be chosen one by one: their ids travel with every question and are kept with every turn. */
export const MAX_CHOSEN = 200;

export function isNarrowed({ articles, from, to }: Narrowing): boolean {
  return articles.length > 0 || hasYears({ from, to });
}

export function hasYears({ from, to }: Pick<Narrowing, "from" | "to">): boolean {
  return from !== null || to !== null;
}

/** The part of a request that says what the question is narrowed to. */
export function scopeOf({ articles, from, to }: Narrowing): Omit<AskRequest, "question" | "history" | "limit"> {
  return {
    ...(articles.length > 0 && { documents: articles.map(({ id }) => id) }),
    ...(from !== null && { publishedFrom: `${fourDigits(from)}-01-01` }),
    ...(to !== null && { publishedTo: `${fourDigits(to)}-12-31` }),
  };
}

/** The year an article says it was published in; null when it does not. */
export function yearOf({ published }: Pick<DocumentInfo, "published">): number | null {
  return published === null ? null : Number(published.slice(0, 4));
}

/** Whether the years leave an article in. */
export function isFromYears(article: Pick<DocumentInfo, "published">, { from, to }: Narrowing): boolean {
  if (!hasYears({ from, to })) return true;
  const year = yearOf(article);
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

/** The articles that a question narrowed so is asked of. */
export function articlesWithin<T extends DocumentInfo>(all: readonly T[], narrowing: Narrowing): readonly T[] {
  const chosen = new Set(narrowing.articles.map(({ id }) => id));
  return all.filter((article) => (chosen.size === 0 || chosen.has(article.id)) && isFromYears(article, narrowing));
}

/** The same narrowing without the articles that are no longer there. */
export function withoutGone(narrowing: Narrowing, all: readonly DocumentInfo[]): Narrowing {
  const known = new Set(all.map(({ id }) => id));
  return { ...narrowing, articles: narrowing.articles.filter(({ id }) => known.has(id)) };
}

/** The same narrowing with the part said last taken back: the years, else the articles. */
export function withoutLastPart(narrowing: Narrowing): Narrowing {
  return hasYears(narrowing) ? { ...narrowing, from: null, to: null } : EVERYTHING;
}

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
