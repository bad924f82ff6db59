import { slice, type Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { firstTokenFrom, matchingValues } from "./kind-match.js";
import type { AnalysedQuestion } from "./question.js";
import type { Value } from "./values.js";

const DATING = /\b(?:in|on|since|until|by|from|during|around|about|late|early|before|after|of)(?: the)?[ \u00a0]$/i;

/** How strongly what a rule sees speaks for a date; proximity itself gives 1 for a matched neighbour. */
const STRONG = 1.5;
const WEAK = 0.5;
/** A clause break between two words counts like this many words. */
const BREAK = 4;

/** Positions (token indices) of the question's terms in the sentence, each with its share of the question's idf. */
function matchedPositions(question: AnalysedQuestion, sentence: AnalysedSentence) {
  const shares = new Map(question.terms.map(({ term, idf }) => [term, idf / (question.totalIdf || 1)]));
  return sentence.tokens.flatMap(({ term }, position) => {
    const share = shares.get(term);
    return share === undefined ? [] : [{ position, share }];
  });
}

/** What is asked for, a day, a month, a year or an hour, against what is written, and by which word it is led in. */
function fitness(question: AnalysedQuestion, written: string, before: string): number {
  let sum = DATING.test(before) ? WEAK : 0;
  if (/\bwhat day|\bwhich day|\bdate\b/i.test(question.text) && !/\p{Nd}{1,2}(?!\p{Nd})|day/u.test(written))
    sum -= WEAK;
  if (/\b(?:what|which) year/i.test(question.text) && !/\p{Nd}{3}/u.test(written)) sum -= STRONG;
  if (/\b(?:what|which) (?:month|date|day)/i.test(question.text) && /^\p{Nd}+$/u.test(written)) sum -= STRONG;
  if (/\bwhat time/i.test(question.text) === /\p{Nd}[:.]\p{Nd}|[ap]\.?m\b|noon|midnight/u.test(written)) sum += WEAK;
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

/** How well each date answers: of the form asked for, near the question's words, and in one clause with them. */
function scores(question: AnalysedQuestion, sentence: AnalysedSentence, values: readonly Value[]): number[] {
  const { tokens, text } = sentence;
  const matched = matchedPositions(question, sentence);
  const breaks = clauseBreaks(sentence);
  return values.map(({ start, end }) => {
    const [from, to] = [start - sentence.start, end - sentence.start];
    const first = firstTokenFrom(sentence, start);
    let last = first;
    while (last + 1 < tokens.length && tokens[last + 1].start < end) last++;
    let sum = fitness(question, text.slice(from, to), text.slice(Math.max(0, from - 20), from));
    for (const { position, share } of matched) {
      if (position >= first && position <= last) continue;
      const [near, far] = [Math.min(position, last), Math.max(position, first)];
      const away = far - near + BREAK * (breaks[far] - breaks[near]);
      sum += (question.terms.length * share) / (away + 1);
    }
    return sum;
  });
}

/** Of a date its year, when that is asked. */
function shortest(sentence: AnalysedSentence, value: Value, question: AnalysedQuestion): Span {
  const { start, end } = value;
  const text = slice(sentence.text, { start: start - sentence.start, end: end - sentence.start });
  const year = /\b(?:what|which) year\b/i.test(question.text)
    ? /(?<!\p{Nd})\p{Nd}{4}(?!\p{N}|s\b|[-–/])/u.exec(text)
    : null;
  return year ? { start: start + year.index, end: start + year.index + 4 } : { start, end };
}

/** The date or time of a sentence that best answers a question for one; null when it holds none. */
export function dateAnswer(question: AnalysedQuestion, sentence: AnalysedSentence): Span | null {
  const values = matchingValues(question, sentence);
  const found = scores(question, sentence, values);
  const best = values[found.indexOf(Math.max(...found))];
  return best ? shortest(sentence, best, question) : null;
}
