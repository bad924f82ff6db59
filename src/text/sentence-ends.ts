/** Where sentences end inside one paragraph: rules for the clear cases, wink-nlp for the rest. */
import type { Span } from "../core/span.js";
import { judgeStop } from "./abbreviations.js";
import { isBlank } from "./blank.js";
import { MAX_SENTENCE_LENGTH } from "./clauses.js";
import { winkBoundaries } from "./wink-boundaries.js";

/** Full stops, question and exclamation marks, with the closing quotes, brackets and reference marks they take along. */
const STOP = /[.!?…。！？]+(?:["'”’»)\]›}]|\[[\p{L}\p{N} ]{1,24}\])*/gu;
/** What may stand between white space and a sentence's first letter. */
const OPENING = /["'“‘„‚«‹([{¿¡—–-]/;
/** A closing quote or a reference mark set off by white space still belongs to the sentence before it. */
const DETACHED_CLOSERS = /(?:\s+(?:["'”’»›](?=\s|$)|\[\d{1,3}(?:\s?[–,-]\s?\d{1,3})*\]))+/uy;
/** `"Why now?" Mr. Smith asked`: who said it belongs to what was said. */
const ATTRIBUTION =
  /(?:\p{Lu}[\p{L}.'’-]*\s+){1,6}(?:said|says|asked|asks|wrote|writes|told|tells|added|adds|replied|replies|shouted|cried|wondered|exclaimed|tweeted|continued|joked|yelled|screamed|demanded)\b/uy;
const PRONOUN_OR_ARTICLE = /^(?:The|A|An|He|She|It|They|We|I|You|This|That|But|And|So|In|When|As|What|Why|How)\b/;
const WORD = /[\p{L}\p{N}]/u;
/** A code unit that may be part of a letter or digit. */
const WORD_UNIT = /[\p{L}\p{N}\ud800-\udfff]/u;
/** Longest paragraph given to wink-nlp, in code units: longer ones are no prose. */
const WINK_REACH = 100_000;
/** A bracket that does not close within so many code units is taken for a slip. Range 100 to 1,000. */
const BRACKET_REACH = 400;

/**
 * Ends of the sentences of a paragraph, exclusive, in ascending order; the last is the end of the paragraph.
 * Whatever white space follows an end is not part of a sentence.
 */
export function sentenceEnds(text: string, paragraph: Span): number[] {
  const source = text.slice(paragraph.start, paragraph.end);
  let wink: Set<number> | null = null;
  const winkEnds = (from: number, to: number): boolean => {
    wink ??= source.length <= WINK_REACH ? winkBoundaries(source) : new Set();
    for (let at = from; at <= to; at++) if (wink.has(at)) return true;
    return false;
  };

  let lastWord = source.length - 1;
  while (lastWord >= 0 && !WORD_UNIT.test(source.charAt(lastWord))) lastWord--;

  const ends: number[] = [];
  let sentenceStart = 0;
  STOP.lastIndex = 0;
  for (const match of source.matchAll(STOP)) {
    const mark = match.index;
    let end = mark + match[0].length;
    if (end >= source.length) break;
    DETACHED_CLOSERS.lastIndex = end;
    end += DETACHED_CLOSERS.exec(source)?.[0].length ?? 0;
    const next = skipBlank(source, end);
    if (next > lastWord) break;
    if (!WORD.test(source.slice(sentenceStart, mark))) continue;
    if (!endsSentence(source, sentenceStart, { mark, marks: match[0], end, next }, winkEnds)) continue;
    ends.push(paragraph.start + end);
    sentenceStart = next;
  }
  ends.push(paragraph.end);
  return ends;
}

interface Stop {
  readonly mark: number;
  readonly marks: string;
  readonly end: number;
  /** The next non-blank code unit. */
  readonly next: number;
}

function endsSentence(
  source: string,
  sentenceStart: number,
  { mark, marks, end, next }: Stop,
  winkEnds: (from: number, to: number) => boolean,
): boolean {
  let first = next;
  while (first < source.length && OPENING.test(source.charAt(first))) first++;
  first = skipBlank(source, first);
  const following = source.slice(first, first + 80);
  if (/^\p{Ll}/u.test(following)) return false;
  const word = wordBefore(source, mark);
  if (next === end) return runsOn(word, marks, following) && winkEnds(mark, next);
  if (insideBrackets(source, sentenceStart, mark)) return false;

  const closers = /[^.!?…。！？].*$/u.exec(marks)?.[0] ?? "";
  const stop = marks.slice(0, marks.length - closers.length);
  if (/[!?]/.test(stop)) return !(/["”’'»]/.test(closers) && isAttribution(source, next));
  if (stop !== ".") return true;
  if (word === "" || /^[)\]]/.test(closers)) return true;
  if (isListNumber(source, sentenceStart, mark)) return false;
  const verdict = judgeStop(word, following);
  return verdict === "unsure" ? winkEnds(mark + 1, next) : verdict === "ends";
}

/** Two sentences with no white space between them, as happens where a page's markup was taken off. */
function runsOn(word: string, marks: string, following: string): boolean {
  return /^[.!?]["”’)]?$/.test(marks) && /^\p{Ll}{3,}$/u.test(word) && /^\p{Lu}\p{Ll}*[\s,]/u.test(following);
}

function isAttribution(source: string, at: number): boolean {
  ATTRIBUTION.lastIndex = at;
  return !PRONOUN_OR_ARTICLE.test(source.slice(at, at + 10)) && ATTRIBUTION.test(source);
}

/** "1. Hold talks": the number opens the sentence. */
function isListNumber(source: string, sentenceStart: number, mark: number): boolean {
  return /^[([]?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*|[ivxIVX]{1,4}|\p{L})$/u.test(source.slice(sentenceStart, mark));
}

/** The letters and digits, with the marks inside them, that end right before `at`. */
function wordBefore(source: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 40 && !isBlank(source.charCodeAt(start - 1))) start--;
  return source.slice(start, at).replace(/^[^\p{L}\p{N}]+/u, "");
}

/** Whether a bracket opened inside the sentence, not before its first word, is still open and does close. */
function insideBrackets(source: string, sentenceStart: number, mark: number): boolean {
  let open = 0;
  let begun = false;
  for (let at = Math.max(sentenceStart, mark - MAX_SENTENCE_LENGTH); at < mark; at++) {
    const character = source.charAt(at);
    if (!begun && OPENING.test(character)) continue;
    begun = true;
    if (character === "(" || character === "[") open++;
    else if ((character === ")" || character === "]") && open > 0) open--;
  }
  if (open === 0) return false;
  return /^[^([]*[)\]]/.test(source.slice(mark, mark + BRACKET_REACH));
}

function skipBlank(source: string, at: number): number {
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  return at;
}
