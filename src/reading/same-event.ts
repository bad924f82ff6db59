/** Whether two sentences of different articles tell of one event or fact, judged by names, dates, places and words. */
import type { CollectionStatistics } from "../core/index-store.js";
import type { Span } from "../core/span.js";
import { inverseDocumentFrequency } from "../text/bm25.js";
import { stemWord, tokenize } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { counted, isFate } from "./counted.js";
import { dateValue } from "./date-value.js";
import type { AnalysedQuestion } from "./question.js";

const DAY = 86_400_000;
/** Articles published further apart than this report different events, unless both name the day. In days. */
const SAME_NEWS = 4;
/** From so many days on the day that both name can be that of another year. */
const SAME_YEAR = 100;
/** Acts of which one follows another in the same place: two reports of them are seldom of the same. */
const RECURRENT = new Set(
  `attack attacks strike strikes airstrike airstrikes raid raids shelling shell shells bombing bombings bomb bombs bomber
  bombardment explosion explosions blast blasts clash clashes fighting battle shooting shootings gunmen ambush missile
  missiles drone drones rocket rockets protest protests demonstration demonstrations riot riots offensive operation
  crackdown militants insurgents rebels gunfire violence arrests arrested detained war conflict uprising insurgency army
  troops forces`
    .split(/\s+/)
    .map(stemWord),
);
/** What happens in many places at once: a figure placed in one of them is a part. */
const WIDESPREAD = new Set(
  `storm storms cyclone hurricane typhoon flood floods flooding rain rains earthquake tsunami wildfires fires heatwave
  heat landslides mudslides outbreak epidemic war protests riots`
    .split(/\s+/)
    .map(stemWord),
);
/** Share of all that two reports of recurrent acts say, figures left out, that they must share. */
const SHARED_RECURRENT = 0.5;
/** Share of the question's idf that must stand in the sentence, unless its title holds as much as both have to. */
const COVERED = 0.5;
const COVERED_WITH_TITLE = 0.65;
/** Share of the shorter sentence's idf, its figures left out, that the other must share. */
const SHARED = 0.4;

interface Told {
  readonly sentence: AnalysedSentence;
  /** The value that answers, which is left out of the comparison. */
  readonly value: Span;
}

function years({ sentence, value }: Told): Set<number> {
  const found = new Set<number>();
  for (const item of sentence.values) {
    if (item.kind !== "time" || (item.start < value.end && value.start < item.end)) continue;
    const date = dateValue(sentence.text.slice(item.start - sentence.start, item.end - sentence.start));
    if (date?.year) found.add(date.year);
  }
  for (const [year] of sentence.document.title.matchAll(/(?<!\p{N})(?:1[0-9]|20)\p{Nd}{2}(?!\p{N})/gu))
    found.add(Number(year));
  return found;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
/** Days told by the day of publication. Those to come are not told of as news. */
const RELATIVE_DAY =
  /(?<!\b(?:next|until|till|by|from|before|after|since)(?: this| last)? )\b(yesterday|(?:two|three|four|five|six) days ago|(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/giu;
const AGO = ["yesterday", "two", "three", "four", "five", "six"];

/** A day as `days` names it, some days before another. */
function dayBefore(date: Date, back: number): string {
  const day = new Date(date.getTime() - back * DAY);
  return `${day.getUTCMonth() + 1} ${day.getUTCDate()}`;
}

/** The days that a sentence names by their distance from its publication: "yesterday", "on Tuesday". */
function relativeDays({ text }: AnalysedSentence, published: Date): string[] {
  return Array.from(text.toLowerCase().matchAll(RELATIVE_DAY), ([, word]) => {
    const ago = AGO.indexOf(word.split(" ")[0]) + 1;
    return dayBefore(published, ago > 0 ? ago : (published.getUTCDay() - WEEKDAYS.indexOf(word) + 7) % 7);
  });
}

function days({ sentence, value }: Told, published: Date): Set<string> {
  const found = new Set(relativeDays(sentence, published));
  for (const item of sentence.values) {
    if (item.kind !== "time" || (item.start < value.end && value.start < item.end)) continue;
    const date = dateValue(sentence.text.slice(item.start - sentence.start, item.end - sentence.start));
    if (date?.month) found.add(`${date.month} ${date.day ?? ""}`);
  }
  return found;
}

const disjoint = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) =>
  a.size > 0 && b.size > 0 && ![...a].some((item) => b.has(item));

/** Terms of what stands in the sentence and its title, without figures. */
function topic({ sentence }: Told): Set<string> {
  const terms = new Set<string>();
  for (const { term, stop, word } of [...sentence.tokens, ...tokenize(sentence.document.title)])
    if (!stop && !/^\p{N}/u.test(word)) terms.add(term);
  return terms;
}

const PLACING =
  /\b(?:in|at|near|outside|of|off|from|into|to|on|around|between|across|town|city|village|province|district|state)(?: the)?[ \u00a0]$/;

/** Where what is said of a figure ends and something else is told: "six people and causing damage in Porto". */
const ELSE = /[;:]|(?<=\p{L}{2}),? (?:and|as|while|with|after|but)\b/u;

/** Names that place the sentence and hold a word that neither the question nor the other article holds anywhere. */
function foreignPlaces(question: AnalysedQuestion, { sentence }: Told, other: Told): Span[] {
  const asked = new Set(question.terms.map(({ term }) => term));
  const known = new Set(tokenize(other.sentence.document.text).map(({ term }) => term));
  const isForeign = (name: Span) =>
    sentence.tokens.some(
      ({ term, stop, start, end }) =>
        start >= name.start && end <= name.end && !stop && !asked.has(term) && !known.has(term),
    );
  const before = (at: number) => sentence.text.slice(Math.max(0, at - sentence.start - 14), at - sentence.start);
  return sentence.values.filter((item) => item.kind === "name" && PLACING.test(before(item.start)) && isForeign(item));
}

/** Whether a place that only one of the two names tells where its figure was counted. */
function isNarrower(places: readonly Span[], { sentence, value }: Told): boolean {
  const behind = sentence.text.slice(value.end - sentence.start);
  const end = value.end + (ELSE.exec(behind)?.index ?? behind.length);
  return places.some(({ start }) => start < end);
}

/** Words by which a question says what kind of value it wants, which its answer need not repeat. */
const ASKING = new Set(
  "year date day month time number figure percentage percent share proportion amount total money"
    .split(" ")
    .map(stemWord),
);

const AND = /^,? (?:and|or) (?:the |in |in the )?$/;

/** Whether the sentence names a place together with one that the other does not name: "in Lima and Cusco". */
function isWider(own: Told, other: Told): boolean {
  const { sentence } = own;
  const known = topic(other);
  const names = sentence.values.filter(({ kind }) => kind === "name");
  const isKnown = (name: Span) =>
    sentence.tokens.every(
      (token) => token.start < name.start || token.end > name.end || token.stop || known.has(token.term),
    );
  return names.some((name, i) => {
    const next = names[i + 1];
    const between = next && sentence.text.slice(name.end - sentence.start, next.start - sentence.start);
    return between !== undefined && AND.test(between) && isKnown(name) !== isKnown(next);
  });
}

/** Shares of the question's idf met in a sentence, in its title, and in either. */
function coverage(
  question: AnalysedQuestion,
  { sentence }: Told,
): {
  here: number;
  inTitle: number;
  either: number;
  /** A name in the question that neither the sentence nor the title holds. */
  lacksName: boolean;
} {
  const title = new Set(tokenize(sentence.document.title).map(({ term }) => term));
  let here = 0;
  let inTitle = 0;
  let either = 0;
  let total = 0;
  let lacksName = false;
  for (const { term, idf, named, related, isName } of question.terms) {
    // What became of somebody is compared figure by figure.
    if (ASKING.has(term) || (question.kind === "count" && isFate(term))) continue;
    total += idf;
    const holds =
      sentence.counts.has(term) ||
      (named !== undefined && sentence.named.has(named)) ||
      related.some((other) => sentence.counts.has(other));
    if (holds) here += idf;
    if (title.has(term)) inTitle += idf;
    if (holds || title.has(term)) either += idf;
    else if (isName) lacksName = true;
  }
  return { here: here / (total || 1), inTitle: inTitle / (total || 1), either: either / (total || 1), lacksName };
}

/** Whether one report names a day on which or on whose morrow the other, which names none, was published. */
const isPlaced = (told: ReadonlySet<string>, others: ReadonlySet<string>, published: Date) =>
  others.size === 0 && [0, 1].some((back) => told.has(dayBefore(published, back)));

/** Whether two sentences that each answer the question speak of the same event or fact; when in doubt they do not. */
export function sameEvent(question: AnalysedQuestion, a: Told, b: Told, statistics: CollectionStatistics): boolean {
  for (const told of [a, b]) {
    const { here, inTitle, either, lacksName } = coverage(question, told);
    if (lacksName || (here < COVERED && inTitle < COVERED_WITH_TITLE) || either < COVERED_WITH_TITLE) return false;
  }
  // Who reads that figures differ has to see which is the later.
  const [one, other] = [a.sentence.document.published, b.sentence.document.published];
  if (one === null || other === null) return false;
  const [first, second] = [new Date(one), new Date(other)];
  const [ofFirst, ofSecond] = [days(a, first), days(b, second)];
  if (disjoint(years(a), years(b)) || disjoint(ofFirst, ofSecond)) return false;
  const apart = Math.abs(first.getTime() - second.getTime()) / DAY;
  const dated = apart < SAME_YEAR && [...ofFirst].some((day) => / \d/.test(day) && ofSecond.has(day));
  if (!dated && apart > SAME_NEWS) return false;
  const [here, there] = [foreignPlaces(question, a, b), foreignPlaces(question, b, a)];
  if (here.length > 0 && there.length > 0) return false;
  const [left, right] = [topic(a), topic(b)];
  const areOf = (kind: ReadonlySet<string>) => [left, right].some((terms) => [...terms].some((term) => kind.has(term)));
  if (areOf(WIDESPREAD) && (isNarrower(here, a) || isNarrower(there, b))) return false;
  if (isWider(a, b) || isWider(b, a)) return false;
  const weight = (terms: Iterable<string>) => {
    let sum = 0;
    for (const term of terms)
      sum += inverseDocumentFrequency(statistics.documentFrequency.get(term) ?? 0, statistics.sentences);
    return sum;
  };
  const both = weight([...left].filter((term) => right.has(term)));
  const all = weight(new Set([...left, ...right]));
  const least = Math.min(weight(left), weight(right));
  // What names nothing fits many events.
  if (!question.terms.some(({ isName }) => isName)) return both >= SHARED_RECURRENT * all;
  if (areOf(RECURRENT)) {
    // A day told by both, or a toll said to have grown, ties a report to the earlier one.
    if (dated || isPlaced(ofFirst, ofSecond, second) || isPlaced(ofSecond, ofFirst, first))
      return both >= SHARED * least;
    const grows = [a, b].some(({ sentence, value }) => counted(sentence, value).isAmount);
    return (apart === 0 || grows) && both >= SHARED_RECURRENT * all;
  }
  return both >= SHARED * least;
}
