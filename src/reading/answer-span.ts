import { slice, type Span } from "../core/span.js";
import { loadLexicon } from "../text/lexicon.js";
import type { Token } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { firstTokenFrom, matchingValues } from "./kind-match.js";
import type { AnalysedQuestion } from "./question.js";
import { reasonClause } from "./reason-clause.js";
import type { Value } from "./values.js";

const TITLES =
  "President|Minister|Premier|Secretary|Envoy|Chancellor|Senator|Congressman|Congresswoman|Governor|Mayor|Ambassador|Spokesman|Spokeswoman|Chairman|Chief|Judge|Justice|General|Colonel|Captain|Major|Sergeant|Lieutenant|Admiral|Sir|Lord|Lady|Dame|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Gen|Sen|Gov|Rep|Rev|Col|Capt|Lt|Sgt|King|Queen|Prince|Princess|Emperor|Pope|Archbishop|Bishop|Cardinal|Ayatollah|Sheikh|Imam";
/** Words that end a title in front of a person's name: "Foreign Minister Sergei Lavrov" answers "Sergei Lavrov". */
const TITLE = new RegExp(
  `^(?:.*[ \\u00a0-])?(?:${TITLES})\\b\\.?(?: of (?:State|Defen[cs]e|Energy|Health|Commerce|Labou?r|Justice|Education|Finance|Foreign Affairs|the Treasury|the Interior))?[ \\u00a0](?=\\p{Lu}|al-)`,
  "u",
);
/** A body or place that a person is of: "Ursula von der Leyen of the European Commission". */
const BELONGING = /^(?:\S+[ \u00a0]){1,3}?\S+(?=[ \u00a0]of[ \u00a0])/u;
const BODY =
  /\b(?:University|College|School|Institute|Bank|Ministry|Department|Museum|House|Church|Court|Council|Party|Union|Army|Bureau|Board|Office|Academy|Association|Society|Republic|Kingdom|Government|Commission|Committee|Organi[sz]ation|Group|Company|Corporation|Agency|League|Club)\b/;

/** Prepositions that place something, with the article behind them. */
const PLACING = /\b(?:in|at|from|near|to|into|of|towards?|outside|inside|across|around|through|on)(?: the)?[ \u00a0]$/i;
const DATING = /\b(?:in|on|since|until|by|from|during|around|about|late|early|before|after|of)(?: the)?[ \u00a0]$/i;
const SPEECH = /^(?:said|says|told|added|announced|stated|argued|warned|insisted|claimed|wrote|explained)$/;

/** How strongly what a rule sees speaks for a value; proximity itself gives 1 for a matched neighbour. */
const STRONG = 1.5;
const WEAK = 0.5;
/** A clause break between two words counts like this many words. */
const BREAK = 4;

/** Positions (token indices) of the question's terms in the sentence, each with its share of the question's idf. */
function matchedPositions(
  question: AnalysedQuestion,
  sentence: AnalysedSentence,
): { position: number; order: number; weight: number }[] {
  const orders = new Map(question.terms.map((term, order) => [term.term, order]));
  return sentence.tokens.flatMap(({ term }, position) => {
    const order = orders.get(term);
    if (order === undefined) return [];
    return [{ position, order, weight: question.terms[order].idf / (question.totalIdf || 1) }];
  });
}

/** Rules of one question kind, beyond nearness to the question's words. */
function fitness(question: AnalysedQuestion, sentence: AnalysedSentence, value: Value, first: number, last: number) {
  const { tokens, text } = sentence;
  const written = text.slice(value.start - sentence.start, value.end - sentence.start);
  const before = text.slice(Math.max(0, value.start - sentence.start - 20), value.start - sentence.start);
  const after = text.slice(value.end - sentence.start, value.end - sentence.start + 20);
  const next: Token | undefined = tokens[last + 1];
  const isCountry = () =>
    loadLexicon()
      .names(tokens.slice(first, last + 1))
      .every((group) => group !== undefined);
  const adjective = () =>
    /(?:[ai]n|ish|ese|ch|i)$/.test(written) &&
    isCountry() &&
    next !== undefined &&
    !next.stop &&
    /^ \p{Ll}/u.test(after);
  let sum = 0;
  if (question.kind === "person") {
    if (TITLE.test(written) || /[\p{L}.] \p{Lu}/u.test(written)) sum += WEAK;
    if (SPEECH.test(next?.word ?? "") || SPEECH.test(tokens[first - 1]?.word ?? "")) sum += WEAK;
    if (/\bby(?: the)? $/.test(before)) sum += WEAK;
    if (isCountry()) sum -= WEAK;
    if (adjective()) sum -= STRONG;
  } else if (question.kind === "place") {
    if (PLACING.test(before)) sum += STRONG;
    if (isCountry()) sum += WEAK;
    if (TITLE.test(written)) sum -= STRONG;
    if (adjective()) sum -= STRONG;
  } else if (question.kind === "time") {
    if (DATING.test(before)) sum += WEAK;
    if (/\bwhat day|\bwhich day|\bdate\b/i.test(question.text) && !/\p{Nd}{1,2}(?!\p{Nd})|day/u.test(written))
      sum -= WEAK;
    if (/\b(?:what|which) year/i.test(question.text) && !/\p{Nd}{3}/u.test(written)) sum -= STRONG;
    if (/\b(?:what|which) (?:month|date|day)/i.test(question.text) && /^\p{Nd}+$/u.test(written)) sum -= STRONG;
    if (/\bwhat time/i.test(question.text) === /\p{Nd}[:.]\p{Nd}|[ap]\.?m\b|noon|midnight/u.test(written)) sum += WEAK;
  } else if (question.kind === "duration") {
    if (/old/i.test(question.text) === /old$/i.test(written)) sum += WEAK;
  } else if (question.kind === "count" || question.kind === "amount") {
    if (before.endsWith("(")) sum -= WEAK;
  }
  return sum;
}

/** How well a value answers: near the question's words, best where the grammar puts the answer. */
function score(
  question: AnalysedQuestion,
  sentence: AnalysedSentence,
  value: Value,
  matched: ReturnType<typeof matchedPositions>,
  breaks: readonly number[],
): number {
  const { tokens } = sentence;
  const first = firstTokenFrom(sentence, value.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < value.end) last++;
  let sum = fitness(question, sentence, value, first, last);
  for (const { position, order, weight } of matched) {
    if (position >= first && position <= last) continue;
    const from = Math.min(position, last);
    const to = Math.max(position, first);
    const away = to - from + BREAK * (breaks[to] - breaks[from]);
    sum += (2 * question.terms.length * weight) / (away + 1) / 2;
    // What a figure counts stands behind it ("1,600 Syrians"), and what "how many" asks for comes first.
    if (order === 0 && position > last && position <= last + 3 && value.kind === "count") sum += STRONG;
    // "who founded": the founder stands right in front of the verb, or behind "by".
    if (order === 0 && question.kind === "person") {
      if (position === last + 1) sum += STRONG;
      else if (position < first && tokens.slice(position + 1, first).some(({ word }) => word === "by")) sum += STRONG;
    }
  }
  return sum;
}

/** For each token the number of clause breaks in front of it. */
function clauseBreaks({ tokens, text, start }: AnalysedSentence): number[] {
  let count = 0;
  return tokens.map((token, i) => {
    if (i > 0 && /[,;:()–—"“”]/.test(text.slice(tokens[i - 1].end - start, token.start - start))) count++;
    return count;
  });
}

/** The part of a value that is asked for: a person without title, of a date the year when that is asked. */
function shortest(sentence: AnalysedSentence, value: Value, question: AnalysedQuestion): Span {
  const text = slice(sentence.text, { start: value.start - sentence.start, end: value.end - sentence.start });
  if (question.kind === "person") {
    const start = value.start + (TITLE.exec(text)?.[0].length ?? 0);
    const name = text.slice(start - value.start);
    const person = BELONGING.exec(name)?.[0];
    return { start, end: person !== undefined && !BODY.test(person) ? start + person.length : value.end };
  }
  if (question.kind === "time" && /\b(?:what|which) year\b/i.test(question.text)) {
    const year = /(?<!\p{Nd})\p{Nd}{4}(?!\p{N}|s\b|[-–/])/u.exec(text);
    if (year) return { start: value.start + year.index, end: value.start + year.index + 4 };
  }
  return { start: value.start, end: value.end };
}

/**
 * The shortest span of a sentence that answers who, where, when, how many, how much and, where a clause says so, why;
 * null for questions that only the whole sentence answers.
 */
export function answerSpan(question: AnalysedQuestion, sentence: AnalysedSentence): Span | null {
  if (question.kind === "reason") return reasonClause(sentence);
  const values = matchingValues(question, sentence);
  if (values.length === 0) return null;
  const matched = matchedPositions(question, sentence);
  const breaks = clauseBreaks(sentence);
  let best: { value: Value; score: number } | null = null;
  for (const value of values) {
    const found = score(question, sentence, value, matched, breaks);
    if (!best || found > best.score) best = { value, score: found };
  }
  return best && shortest(sentence, best.value, question);
}
