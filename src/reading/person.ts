import distance from "damerau-levenshtein";
import type { Span } from "../core/span.js";
import { ROLE } from "../text/person-role.js";
import { tokenize, type Token } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";

/** Somebody of whom nothing but who they are is asked ("Who is Sergei Lavrov?"). */
export interface Person {
  readonly surname: string;
  /** Folded; empty where the question gives the surname alone. */
  readonly given: readonly string[];
}

const CAPITAL = "(?:\\p{Ll}{1,2}[-’'])?\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const PARTICLE = "(?:al|el|bin|ibn|ben|bint|de|del|della|der|di|da|dos|du|la|le|van|von|ter)";
const ASKS = new RegExp(
  `^\\s*[Ww]ho(?:['’]s| is| was) ((?:${PARTICLE}[ \\u00a0])*${CAPITAL}(?:[ \\u00a0](?:${PARTICLE}[ \\u00a0])*${CAPITAL})*)\\s*[?.!]*\\s*$`,
  "u",
);
const IS_PARTICLE = new RegExp(`^${PARTICLE}$`);
/** "President Putin", "Mr. Assad": no given name. */
const TITLE = /^(?:mr|mrs|ms|dr|sir|lord|lady|st)$/;

/** Whom a question asks about by name alone; undefined for any other question, and for the name of a country. */
export function personAsked(question: string, names: readonly (number | undefined)[]): Person | undefined {
  const name = ASKS.exec(question)?.[1];
  if (name === undefined) return undefined;
  const words = tokenize(name).map(({ word }) => word);
  // A name of one word that the lexicon knows is a country's or a body's.
  if (words.length === 1 && names.at(-1) !== undefined) return undefined;
  const behindTitle = words.slice(1 + words.findLastIndex((word) => ROLE.test(word) || TITLE.test(word)));
  const kept = behindTitle.filter((word) => !IS_PARTICLE.test(word));
  const surname = kept.pop();
  return surname === undefined || surname !== words.at(-1) ? undefined : { surname, given: kept };
}

/** Slips and transliterations by which one given name is written in two ways: "Sergei", "Sergey". */
const MOST_EDITS = 2;
/** Words of a role in front of a name, and behind it. */
const MOST_BEFORE = 6;
const MOST_BEHIND = 20;
/** Given names in front of a surname that is asked about alone. */
const MOST_GIVEN = 2;
/** Words of a role within which the noun stands that says what somebody is. */
const NOUN_WITHIN = 6;
/** What stands in lower case between a country and an office. */
const MODIFIER =
  /^(?:deputy|vice|former|ex|acting|interim|outgoing|age?ing|veteran|prime|foreign|defen[cs]e|interior|finance|press|state|opposition|rebel|main|chief|top|senior|special|leading|political|military|human|rights|party)$/;
/** Capitals in front of a role that are no part of it: "On Monday President Lee", "Meanwhile President Lee". */
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|meanwhile|earlier|later|recently|then|now|also|even)$/;
const LINK = /^(?:of|for|to|at)$/;

const isCapital = (sentence: AnalysedSentence, { start }: Token) =>
  /\p{Lu}/u.test(sentence.text[start - sentence.start]);
const between = (sentence: AnalysedSentence, from: number, to: number) =>
  sentence.text.slice(from - sentence.start, to - sentence.start);

/** Index of the word that a mention begins with whose surname stands at `at`; undefined where it is another person's. */
function mentionStart({ given }: Person, sentence: AnalysedSentence, at: number): number | undefined {
  const { tokens } = sentence;
  if (!isCapital(sentence, tokens[at])) return undefined;
  let first = at;
  while (first > 0) {
    const before = tokens[first - 1];
    if (!/^[ \u00a0-]$/.test(between(sentence, before.end, tokens[first].start))) break;
    const isGiven = given.some((name) => distance(name, before.word).steps <= Math.min(MOST_EDITS, name.length / 2));
    if (!isGiven && !IS_PARTICLE.test(before.word)) break;
    first--;
  }
  const before = tokens[first - 1];
  const stands = before && /^[ \u00a0]$/.test(between(sentence, before.end, tokens[first].start));
  const isAnother =
    first === at &&
    given.length > 0 &&
    stands &&
    isCapital(sentence, before) &&
    !ROLE.test(before.word) &&
    !TITLE.test(before.word) &&
    !before.stop;
  return isAnother ? undefined : first;
}

/** "Russian Foreign Minister Sergei Lavrov", "US Secretary of State John Kerry", "its envoy, Alexander Lavrentiev". */
function roleBefore(sentence: AnalysedSentence, first: number): Span | undefined {
  const { tokens } = sentence;
  const last = tokens[first - 1];
  if (!last || !/^,?[ \u00a0]$/.test(between(sentence, last.end, tokens[first].start))) return undefined;
  let noun = first - 1;
  while (noun >= Math.max(0, first - MOST_BEFORE) && !ROLE.test(tokens[noun].word)) noun--;
  if (noun < 0 || !ROLE.test(tokens[noun].word)) return undefined;
  const tail = tokens.slice(noun + 1, first);
  if (tail.length > 0 && !LINK.test(tail[0].word)) return undefined;
  const isUnbroken = tail.every((token, i) => between(sentence, tokens[noun + i].end, token.start).length === 1);
  if (tail.at(-1)?.stop || !isUnbroken || !tail.every((token) => isCapital(sentence, token) || token.stop))
    return undefined;
  let start = noun;
  while (start > 0 && noun - start < MOST_BEFORE) {
    const before = tokens[start - 1];
    if (!/^[ \u00a0-]$/.test(between(sentence, before.end, tokens[start].start)) || before.stop) break;
    if (WHEN.test(before.word) || (!isCapital(sentence, before) && !MODIFIER.test(before.word))) break;
    start--;
  }
  return { start: tokens[start].start, end: last.end };
}

/** The same where the sentence has given names that the question has not. */
function roleBeforeFullName({ given }: Person, sentence: AnalysedSentence, at: number): Span | undefined {
  const { tokens } = sentence;
  let names = 0;
  for (let first = at; given.length === 0 && first > 0 && names < MOST_GIVEN; first--) {
    const before = tokens[first - 1];
    if (!/^[ \u00a0-]$/.test(between(sentence, before.end, tokens[first].start))) break;
    if (!IS_PARTICLE.test(before.word)) names++;
    if (ROLE.test(before.word) || !(isCapital(sentence, before) || IS_PARTICLE.test(before.word))) break;
    const role = roleBefore(sentence, first - 1);
    if (role) return role;
  }
  return undefined;
}

/** ", head of the Center in Moscow," or "was a Serbian engineer". */
function roleBehind(sentence: AnalysedSentence, at: number): Span | undefined {
  const { tokens } = sentence;
  const { end, start, word } = tokens[at];
  const link = /^(?:[ \u00a0]\([^()]*\))?(?:,[ \u00a0]|[ \u00a0](?:is|was|became|remains)[ \u00a0])/.exec(
    between(sentence, end, sentence.end),
  );
  if (!link || end - start > word.length) return undefined;
  const from = end + link[0].length;
  const phrase = /^[^,;:.!?"“”()–—]+/.exec(between(sentence, from, sentence.end))?.[0].trimEnd() ?? "";
  const words = tokenize(phrase, from);
  const noun = words.slice(0, NOUN_WITHIN).findIndex((token) => ROLE.test(token.word));
  const next = words[noun + 1];
  // ", Foreign Minister Sergei Lavrov and others": the next of a list.
  const isNext = next !== undefined && isCapital(sentence, next) && !LINK.test(next.word);
  const hasArticle = /^(?:a|an|the)\b/.test(phrase);
  const modifiers = words.slice(hasArticle ? 1 : 0, Math.max(0, noun));
  const isModified = (token: Token) =>
    hasArticle ? !token.stop : isCapital(sentence, token) || MODIFIER.test(token.word);
  const isRole = noun >= 0 && !isNext && modifiers.every(isModified);
  const isSomebody = hasArticle && !link[0].includes(",");
  const isOfSomething = /^(?:of|from|with) (?:the )?\p{Lu}/u.test(phrase);
  const isTold = isRole || isSomebody || isOfSomething;
  if (!isTold || words.length === 0) return undefined;
  return { start: from, end: words[Math.min(words.length, MOST_BEHIND) - 1].end };
}

/** What a sentence says the person is, where it does. */
export function personRole(person: Person, sentence: AnalysedSentence): Span | undefined {
  for (const [at, { word }] of sentence.tokens.entries()) {
    if (word !== person.surname) continue;
    const first = mentionStart(person, sentence, at);
    if (first === undefined) continue;
    const role = roleBeforeFullName(person, sentence, at) ?? roleBefore(sentence, first) ?? roleBehind(sentence, at);
    if (role) return role;
  }
  return undefined;
}
