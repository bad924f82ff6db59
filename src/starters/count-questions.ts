import type { TaggedWord } from "../text/phrases.js";
import type { Clause } from "./clause.js";
import { HEDGE } from "./hedge.js";
import { simpleNounPhrase, type Words } from "./noun-phrase.js";
import { invert, isPassive, phrase, written, writtenSubject } from "./phrasing.js";
import { proposal, spanOf, type Proposal } from "./proposal.js";
import { SAID } from "./roles.js";
import type { TaggedSentence } from "./tagged-sentence.js";

const FIGURE =
  /^\d{1,3}(?:,\d{3})*$|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundreds?|thousands?|millions?|dozens?)$/u;
const UNCOUNTED =
  /^(?:percent|per|cent|percentage|p|degrees?|times|points?|dollars?|euros?|pounds?|o'clock|year|bn|million|billion)$/;
/** Nouns that are the same for one and for many. */
const PLURAL = /(?:[^s]s|people|men|women|children|police|troops|aircraft|personnel)$/;

/** A figure and what it counts: "[at least 500] [people]". */
function counted(words: readonly TaggedWord[], from: number): { figure: Words; noun: Words } | null {
  let at = from;
  while (at - from < 4 && HEDGE.test(words[at]?.lower ?? "")) at++;
  const start = at;
  while (FIGURE.test(words[at]?.lower ?? "") && at - start < 3) at++;
  if (at === start || isYear(words.slice(start, at))) return null;
  const noun = simpleNounPhrase(words, at);
  if (!noun || words[at].tag === "DET" || noun.last - noun.first > 3) return null;
  const parts = words.slice(noun.first, noun.last);
  if (!PLURAL.test(parts[parts.length - 1].lower)) return null;
  if (parts.some(({ lower, tag, text }) => UNCOUNTED.test(lower) || tag === "NUM" || /^['’-]/.test(text))) return null;
  return { figure: { first: start, last: at }, noun };
}

function isYear(figure: readonly TaggedWord[]): boolean {
  return figure.length === 1 && /^(?:1[5-9]|20)\d\d$/.test(figure[0].text);
}

/** "How many people have been killed in Aleppo?", "How many Syrians did the Kremlin invite to Sochi?" */
export function countQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { words } = sentence;
  const { subject, auxiliaries, verb, rest } = clause;
  const byObject = counted(words, rest.first);
  if (
    byObject &&
    byObject.noun.last <= rest.last &&
    verb !== null &&
    !isPassive(words, clause) &&
    !SAID.test(words[verb].lower)
  ) {
    const turned = invert(words, clause);
    const behind = { first: byObject.noun.last, last: rest.last };
    if (turned && !/^(?:of|and|or)$/.test(words[behind.first]?.lower ?? "")) {
      const question = phrase(
        "How many",
        written(sentence, byObject.noun),
        turned.auxiliary,
        writtenSubject(sentence, clause),
        turned.verbs,
        written(sentence, behind),
      );
      return proposal("count", question, spanOf(words, byObject.figure));
    }
  }
  return [...countSubject(sentence, { first: subject.first, last: rest.last }, auxiliaries.first)];
}

/** @param verbs index of the first verb behind the subject */
function countSubject(sentence: TaggedSentence, { first, last }: Words, verbs: number): Proposal[] {
  const found = counted(sentence.words, first);
  if (!found || found.noun.last > verbs) return [];
  const question = phrase("How many", written(sentence, { first: found.noun.first, last }));
  return proposal("count", question, spanOf(sentence.words, found.figure));
}
