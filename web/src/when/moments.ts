import type { Citation, CitedDocument } from "../../../src/core/ask.js";
import { datesIn } from "./dates-in-text.js";

/** A day, month or year that quotations bear on: an article was published then, or a quotation names it. */
export interface Moment {
  readonly kind: "published" | "named";
  /** First and last day it can mean, ISO dates; the same for a day. */
  readonly from: string;
  readonly to: string;
  /** The date as a quotation gives it; null for a date of publication. */
  readonly words: string | null;
  /** The quotation it leads to: its index among the citations. */
  readonly citation: number;
}

/** The dates of the cited articles and those that the quotations name, earliest first. */
export function momentsOf(citations: readonly Citation[]): readonly Moment[] {
  const published = firstOfEachArticle(citations).flatMap(([citation, { published: date }]): Moment[] =>
    date === null ? [] : [{ kind: "published", from: date, to: date, words: null, citation }],
  );
  const named = citations.flatMap(({ quote, document }, citation) =>
    datesIn(quote, document.published).map(({ start, end, from, to }): Moment => ({
      kind: "named",
      from,
      to,
      words: quote.slice(start, end),
      citation,
    })),
  );
  const first = new Map<string, Moment>();
  for (const moment of [...published, ...named]) {
    const key = [moment.kind, moment.from, moment.to, moment.citation].join(" ");
    if (!first.has(key)) first.set(key, moment);
  }
  return [...first.values()].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

/** The cited articles that give no date, each with the index of its first citation. */
export function undatedOf(citations: readonly Citation[]): readonly (readonly [number, CitedDocument])[] {
  return firstOfEachArticle(citations).filter(([, { published }]) => published === null);
}

function firstOfEachArticle(citations: readonly Citation[]): readonly (readonly [number, CitedDocument])[] {
  const first = new Map<string, readonly [number, CitedDocument]>();
  for (const [index, { document }] of citations.entries())
    if (!first.has(document.id)) first.set(document.id, [index, document]);
  return [...first.values()];
}
