/** Whether two sentences of different articles tell of one event or fact, judged by names, dates, places and words. */
import type { CollectionStatistics } from "../core/index-store.js";
import type { Span } from "../core/span.js";
import { inverseDocumentFrequency } from "../text/bm25.js";
import { stemWord, tokenize } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { dateValue } from "./date-value.js";
import type { AnalysedQuestion } from "./question.js";

/** Articles published further apart than this report different events, unless both name the day. In days. */
const SAME_NEWS = 2;
/** Acts of which one follows another in the same place: two reports of them are seldom of the same. */
const RECURRENT = new Set(
  `attack attacks strike strikes airstrike airstrikes raid raids shelling shell shells bombing bombings bomb bombs bomber
  bombardment explosion explosions blast blasts clash clashes fighting battle shooting shootings gunmen ambush missile
  missiles drone drones rocket rockets protest protests demonstration demonstrations riot riots offensive operation
  crackdown militants insurgents rebels gunfire violence arrests arrested detained`
    .split(/\s+/)
    .map(stemWord),
);
/** Share of all that two reports of recurrent acts say, figures left out, that they must share. */
const SHARED_RECURRENT = 0.5;
/** Share of the question's idf that must stand in the sentence, and in sentence and title together. */
const COVERED = 0.6;
const COVERED_WITH_TITLE = 0.8;
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

function days({ sentence, value }: Told): Set<string> {
  const found = new Set<string>();
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

/** Stems of the names that place the sentence and that neither the question nor the other article holds anywhere. */
function foreignPlaces(question: AnalysedQuestion, own: Told, other: Told): string[] {
  const asked = new Set(question.terms.map(({ term }) => term));
  const known = new Set(tokenize(other.sentence.document.text).map(({ term }) => term));
  return own.sentence.values
    .filter(
      ({ kind, start }) =>
        kind === "name" &&
        PLACING.test(own.sentence.text.slice(Math.max(0, start - own.sentence.start - 14), start - own.sentence.start)),
    )
    .flatMap(({ start, end }) =>
      own.sentence.tokens.filter((token) => token.start >= start && token.end <= end && !token.stop),
    )
    .map(({ term }) => term)
    .filter((term) => !asked.has(term) && !known.has(term));
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

/** Share of the question's idf met in a sentence, and in it and its title. */
function coverage(question: AnalysedQuestion, { sentence }: Told): { here: number; withTitle: number } {
  const title = new Set(tokenize(sentence.document.title).map(({ term }) => term));
  let here = 0;
  let withTitle = 0;
  let total = 0;
  for (const { term, idf, named, related } of question.terms) {
    if (ASKING.has(term)) continue;
    total += idf;
    const holds =
      sentence.counts.has(term) ||
      (named !== undefined && sentence.named.has(named)) ||
      related.some((other) => sentence.counts.has(other));
    if (holds) here += idf;
    if (holds || title.has(term)) withTitle += idf;
  }
  return { here: here / (total || 1), withTitle: withTitle / (total || 1) };
}

const DAY = 86_400_000;

/** Whether two sentences that each answer the question speak of the same event or fact; when in doubt they do not. */
export function sameEvent(question: AnalysedQuestion, a: Told, b: Told, statistics: CollectionStatistics): boolean {
  for (const told of [a, b]) {
    const { here, withTitle } = coverage(question, told);
    if (here < COVERED || withTitle < COVERED_WITH_TITLE) return false;
  }
  if (disjoint(years(a), years(b)) || disjoint(days(a), days(b))) return false;
  const [first, second] = [a, b].map(({ sentence }) => sentence.document.published);
  const apart = first !== null && second !== null ? Math.abs(Date.parse(first) - Date.parse(second)) / DAY : null;
  const dated = [...days(a)].some((day) => / \d/.test(day) && days(b).has(day));
  if (!dated && (apart === null || apart > SAME_NEWS)) return false;
  if (foreignPlaces(question, a, b).length > 0 && foreignPlaces(question, b, a).length > 0) return false;
  if (isWider(a, b) || isWider(b, a)) return false;
  const weight = (terms: Iterable<string>) => {
    let sum = 0;
    for (const term of terms)
      sum += inverseDocumentFrequency(statistics.documentFrequency.get(term) ?? 0, statistics.sentences);
    return sum;
  };
  const [left, right] = [topic(a), topic(b)];
  const both = weight([...left].filter((term) => right.has(term)));
  const all = weight(new Set([...left, ...right]));
  const least = Math.min(weight(left), weight(right));
  if ([left, right].some((terms) => [...terms].some((term) => RECURRENT.has(term)))) {
    return (dated || apart === 0) && both >= SHARED_RECURRENT * all;
  }
  return both >= SHARED * least;
}
