/** Whether two articles give different values for the one thing a question asks for. */
import type { CollectionStatistics } from "../core/index-store.js";
import type { Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { askedCount, counted, isPeople } from "./counted.js";
import { dateValue, datesDiffer } from "./date-value.js";
import { differ, quantity } from "./quantity.js";
import type { AnalysedQuestion } from "./question.js";
import { sameEvent } from "./same-event.js";
import type { ValueKind } from "./values.js";

/** A sentence that answers, with the value in it that does. */
export interface ToldValue {
  readonly sentence: AnalysedSentence;
  readonly value: Span;
}

/** Characters around a value that can change what it means. */
const REACH = 40;
/** Characters around a value in which a word can make it doubtful. */
const CLAUSE = 90;
const FIGURES: ReadonlySet<string> = new Set(["count", "amount", "money", "percent", "duration", "time"]);
/** Several values are asked for, or how one changed. */
const SEVERAL =
  /\b(?:years|dates|days|times|months|figures|numbers|percentages|amounts) (?:did|do|does|was|were|are|is|has|have)\b.*\b(?:each|all)\b|\b(?:which|what) (?:years|dates|days|months|times|figures|numbers)\b|\bhow often\b|\b(?:each|respectively|every|change[ds]?|over time|per|compare[ds]?|differ\w*|more than once)\b|\b(?:did|does|has|have|had)\b.*\b(?:increased?|risen?|grown?)\b|\band (?:how|when|what|which|who|where)\b/i;
/** What is not yet, or not surely, so. */
const UNSURE =
  /\b(?:could|might|may(?! \d)|would|feared|expected|forecast\w*|predict\w*|project(?:ed|s|ions?)|plan(?:s|ned|ning)?|propos\w+|offer\w*|demand\w*|target\w*|aim\w*|goal|threat\w*|want\w*|seek\w*|request\w*|den(?:y|ies|ied)|false\w*|hoax|claim(?:s|ed|ing)?\b(?! (?:the )?responsibility)|alleg\w+|believed|thought|accused|charged|if|not|n't|never|initial\w*|earlier|previous\w*|original\w*|revis\w+|correct\w+)\b/i;

/** Whether a question asks for one figure or date. */
export function asksOneValue(question: AnalysedQuestion): boolean {
  return FIGURES.has(question.kind) && !SEVERAL.test(question.text);
}

/** Whether a question asks how many were killed, injured, missing or the like. */
export function asksToll(question: AnalysedQuestion): boolean {
  return question.kind === "count" && askedCount(question.text).fate !== null;
}

function around({ sentence, value }: ToldValue) {
  const start = value.start - sentence.start;
  const end = value.end - sentence.start;
  return {
    written: sentence.text.slice(start, end),
    before: sentence.text.slice(Math.max(0, start - REACH), start),
    after: sentence.text.slice(end, end + REACH),
    kind: sentence.values.find((item) => item.start <= value.start && value.end <= item.end)?.kind,
  };
}

/** Whether something around a value takes back that it is so. */
function unsure({ sentence, value }: ToldValue): boolean {
  const from = value.start - sentence.start;
  const to = value.end - sentence.start;
  const before = sentence.text
    .slice(Math.max(0, from - CLAUSE), from)
    .split(/[;:]/)
    .at(-1)!;
  return UNSURE.test(before) || UNSURE.test(sentence.text.slice(to, to + CLAUSE).split(/[;:]/)[0]);
}

function valuesDiffer(kind: ValueKind, a: ToldValue, b: ToldValue): boolean {
  const [first, second] = [around(a), around(b)];
  if (kind === "time") {
    const [one, other] = [dateValue(first.written), dateValue(second.written)];
    return one !== null && other !== null && datesDiffer(one, other);
  }
  const [one, other] = [first, second].map(({ written, before, after }) => quantity(written, kind, before, after));
  return one !== null && other !== null && differ(one, other);
}

/** Whether a value counts what the question names, with what became of it, and the whole of it. */
function countsAsked(question: AnalysedQuestion, { sentence, value }: ToldValue): boolean {
  const asked = askedCount(question.text);
  const { nouns, isOneOfSeveral, fate, isRelative } = counted(sentence, value);
  if (isRelative || isOneOfSeveral || fate !== asked.fate) return false;
  // "The toll rises to 51" counts people of all kinds, and so does a question about a toll.
  if (nouns.length === 0 || asked.heads.length === 0)
    return asked.fate !== null && [...nouns, ...asked.nouns].every(isPeople);
  // "French people" are fewer than people.
  return asked.heads.some((head) => nouns.includes(head)) && nouns.every((noun) => asked.nouns.includes(noun));
}

/**
 * The value of a sentence to compare: the one taken for its answer, or, where that counts something else, the only one
 * that counts what is asked for.
 */
export function comparedValue(question: AnalysedQuestion, told: ToldValue): Span {
  if (question.kind !== "count" || countsAsked(question, told)) return told.value;
  const { sentence } = told;
  const fitting = sentence.values.filter(
    (value) => value.kind === "count" && countsAsked(question, { sentence, value }),
  );
  return fitting.length === 1 ? fitting[0] : told.value;
}

/**
 * Whether two sentences of different documents give values for what the question asks that can't both be right. When
 * in doubt they do not.
 */
export function conflict(
  question: AnalysedQuestion,
  a: ToldValue,
  b: ToldValue,
  statistics: CollectionStatistics,
): boolean {
  if (a.sentence.document === b.sentence.document) return false;
  const kind = around(a).kind;
  if (kind === undefined || kind === "name" || around(b).kind !== kind) return false;
  if (!valuesDiffer(kind, a, b)) return false;
  if (unsure(a) || unsure(b)) return false;
  if (kind === "count" && !(countsAsked(question, a) && countsAsked(question, b))) return false;
  return sameEvent(question, a, b, statistics);
}
