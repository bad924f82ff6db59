import { findValues } from "../reading/values.js";
import type { TaggedWord } from "../text/phrases.js";
import type { Clause } from "./clause.js";
import { simpleNounPhrase, type Words } from "./noun-phrase.js";
import { invert, isPassive, phrase, written, writtenSubject } from "./phrasing.js";
import { proposal, spanOf, type Proposal } from "./proposal.js";
import { ALONE, AT_A_PLACE } from "./roles.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** A question about the clause with some of its words asked for, "When was the treaty signed in Geneva?" */
function about(sentence: TaggedSentence, clause: Clause, opening: string, without: Words | null): string | null {
  const { words } = sentence;
  const { rest, verb } = clause;
  const turned = invert(words, clause);
  if (!turned) return null;
  const around = without
    ? [
        { first: rest.first, last: without.first },
        { first: without.last, last: rest.last },
      ]
    : [rest];
  const kept = around.filter(({ first, last }) => first < last);
  const ending = kept.at(-1);
  if (ending && !/^(?:NOUN|PROPN|NUM)$/.test(words[ending.last - 1].tag)) return null;
  const alone = verb !== null && ALONE.has(words[verb].lemma);
  if (!ending && !isPassive(words, clause) && !alone) return null;
  return phrase(
    opening,
    turned.auxiliary,
    writtenSubject(sentence, clause),
    turned.verbs,
    ...kept.map((part) => written(sentence, part)),
  );
}

/** Words of the rest that are a preposition and what follows it, where that ends the clause or another preposition follows. */
function prepositional(words: readonly TaggedWord[], { first, last }: Words, prepositions: RegExp): Words[] {
  const found: Words[] = [];
  for (let at = first; at < last; at++) {
    if (!prepositions.test(words[at].lower)) continue;
    const inner = simpleNounPhrase(words, at + 1);
    let end = inner?.last ?? at + 1;
    while (words[end]?.tag === "NUM" && end < last) end++;
    if (end > at + 1 && end <= last && (end === last || words[end].tag === "ADP")) found.push({ first: at, last: end });
  }
  return found;
}

/** A date that says its year, or its day and month. */
const DATED = /\b(?:1[5-9]|20)\d\d\b|\d.*\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2,}\.? \d/u;

/** "When was the treaty signed in Geneva?" */
export function timeQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { text, words } = sentence;
  return prepositional(words, clause.rest, /^(?:in|on)$/).flatMap((part) => {
    const inner = spanOf(words, { first: part.first + 1, last: part.last });
    const dates = findValues(text).filter(({ kind }) => kind === "time");
    const date = dates.find(({ start, end }) => start === inner.start && end >= inner.end);
    if (!date || !DATED.test(text.slice(date.start, date.end)) || dates.length > 1) return [];
    return proposal("time", about(sentence, clause, "When", part), date);
  });
}

/** "Where was Leonardo da Vinci born?" */
export function placeQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { text, words } = sentence;
  if (clause.verb === null || !AT_A_PLACE.has(words[clause.verb].lemma)) return [];
  const times = findValues(text).filter(({ kind }) => kind === "time");
  const places = prepositional(words, clause.rest, /^(?:in|at)$/).filter((part) => {
    const { start, end } = spanOf(words, part);
    return words[part.last - 1].tag === "PROPN" && !times.some((time) => time.start < end && time.end > start);
  });
  // "Born in Tikrit in Iraq": asking for the one and naming the other is odd.
  if (places.length !== 1) return [];
  const [place] = places;
  const asked = spanOf(words, { first: place.first + 1, last: place.last });
  return proposal("place", about(sentence, clause, "Where", place), asked);
}

/** "Why did Russia reject the invitation to Paris?" */
export function reasonQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  if (sentence.words[clause.boundary]?.lower !== "because") return [];
  return proposal("reason", about(sentence, clause, "Why", null), null);
}
