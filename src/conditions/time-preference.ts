import type { Span } from "../core/span.js";
import { type Period, phrasePeriod, TIME_PHRASE } from "./period.js";

/* Soft conditions: which articles are the likelier place of an answer, by their date. Without a date, nothing is known. */

/** A sentence and the day its article was published, as far as it says so. */
export interface DatedSentence {
  readonly text: string;
  readonly document: { readonly id: string; readonly published: string | null };
}

const NEWEST =
  /\b(?:(?<!at the )latest|most recent(?:ly)?|newest|currently|the current|at present|nowadays|these days|right now|as of now|up[- ]to[- ]date)\b|\b(?:now|today)\s*[?.!]*$/iu;
const OLDEST =
  /\b(?:first|originally|initially) (?:reported|mentioned|written about|announced|reports?\b)|\bearliest (?:reports?|articles?|mention|account)\b/iu;

/** Whether a question wants the newest or the oldest of what the articles say. */
export function wantedAge(question: string): "newest" | "oldest" | null {
  if (OLDEST.test(question)) return "oldest";
  return NEWEST.test(question) ? "newest" : null;
}

const PHRASE = new RegExp(`\\b${TIME_PHRASE}`, "iu");

/** The time a question asks about, if it names one, with the place where it does. */
export function askedPeriod(question: string): { readonly period: Period; readonly span: Span } | null {
  const phrase = PHRASE.exec(question);
  const period = phrase && phrasePeriod(phrase[0]);
  return period && { period, span: { start: phrase.index, end: phrase.index + phrase[0].length } };
}

/** Whether a phrase of time names bounds ("before 2015"), which seldom stand in the answer, rather than the time itself. */
export function isBound(phrase: string): boolean {
  return /^(?:between|from|before|prior|until|till|up to|by|after|following|since)/iu.test(phrase);
}

const YEAR = /(?<![\d.,$€£])(?:1[6-9]|20)\d\d(?![\d%]|[.,]\d)/gu;

/**
 * How well a sentence fits a time asked about, -1 to 1: well where it names a year of that time, or names none and its
 * article is of that time; badly where its article was published before anything of the time had happened; 0 where
 * neither it nor its article gives a date.
 */
export function fitsPeriod({ text, document: { published } }: DatedSentence, { from, to }: Period): number {
  const years = text.match(YEAR) ?? [];
  const within = (year: string) =>
    (from === null || year >= from.slice(0, 4)) && (to === null || year <= to.slice(0, 4));
  if (years.some(within)) return 1;
  if (published === null) return years.length > 0 ? -0.5 : 0;
  if (years.length > 0) return -0.5;
  if (from !== null && published < from) return -1;
  return to !== null && published > to ? -0.5 : 1;
}

/** How new (or old) an article is among others, 0 to 1; a half where it has no date, or all have the same. */
export function ageRank(published: string | null, dates: readonly string[], wanted: "newest" | "oldest"): number {
  const distinct = [...new Set(dates)].sort();
  if (published === null || distinct.length < 2) return 0.5;
  const place = distinct.indexOf(published) / (distinct.length - 1);
  return wanted === "newest" ? place : 1 - place;
}
