import { ROLE } from "../text/person-role.js";
import type { TaggedWord } from "../text/phrases.js";
import type { Clause } from "./clause.js";
import { isFullName } from "./full-name.js";
import { nounPhrase, simpleNounPhrase, type Words } from "./noun-phrase.js";
import { isPassive, phrase, written } from "./phrasing.js";
import { proposal, spanOf, type Proposal } from "./proposal.js";
import { DEED, DEED_ON_PEOPLE } from "./roles.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** "Who is Staffan de Mistura?", where an apposition, a title or the sentence itself says so. */
export function identityQuestions(sentence: TaggedSentence): Proposal[] {
  const { text, words } = sentence;
  const found: Proposal[] = [];
  for (let first = 0; first < words.length; first++) {
    const name = fullNameAt(words, first);
    if (!name) continue;
    const role = roleBehind(words, name) ?? roleInFront(words, name);
    if (!role) continue;
    const copula = words[name.last]?.tag === "AUX" && role.first > name.first ? words[name.last].lower : "is";
    const called = text.slice(words[name.first].start, words[name.last - 1].end);
    found.push(...proposal("identity", `Who ${copula} ${called}`, spanOf(words, role)));
    first = name.last;
  }
  return found;
}

/** The full name that begins at a word and ends where the capitals do. */
function fullNameAt(words: readonly TaggedWord[], first: number): Words | null {
  const before = words[first - 1];
  if (before?.tag === "PROPN" && !ROLE.test(before.lower)) return null;
  let last = first;
  while (words[last]?.tag === "PROPN") last++;
  return isFullName(words, { first, last }) && !/^['’&-]/.test(words[last]?.text ?? "") ? { first, last } : null;
}

/** ", the U.N. envoy for Syria," or "is the U.N. envoy for Syria". */
function roleBehind(words: readonly TaggedWord[], { first, last }: Words): Words | null {
  const link = words[last];
  const copula = first === 0 && /^(?:is|was)$/.test(link?.lower ?? "");
  if (!(link?.text === "," || copula) || !/^(?:the|a|an)$/.test(words[last + 1]?.lower ?? "")) return null;
  const role = simpleNounPhrase(words, last + 1);
  return role && ROLE.test(words[role.last - 1].lower) ? role : null;
}

/** "Russian Foreign Minister Sergei Lavrov" */
function roleInFront(words: readonly TaggedWord[], { first }: Words): Words | null {
  if (!ROLE.test(words[first - 1]?.lower ?? "")) return null;
  let start = first - 1;
  while (start > 0 && /^(?:PROPN|NOUN|ADJ)$/.test(words[start - 1].tag)) start--;
  return first - start > 1 ? { first: start, last: first } : null;
}

/** "Who accused Moscow of breaking the truce?" */
export function actorQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { words } = sentence;
  const { subject, auxiliaries, verb, rest } = clause;
  if (verb === null || !(isPassive(words, clause) ? DEED_ON_PEOPLE : DEED).has(words[verb].lemma)) return [];
  const helpers = words.slice(auxiliaries.first, auxiliaries.last);
  const main = words[verb];
  const singular =
    helpers.length > 0 ? /^(?:has|is|was|had|will|would|could|may)$/.test(helpers[0].lower) : main.lower !== main.lemma;
  if (!singular) return [];
  const parts = words.slice(subject.first, subject.last);
  const named = nounPhrase(words, subject.first, { most: 0 });
  if (!named || named.last !== subject.last || parts[parts.length - 1].tag !== "PROPN" || parts.length > 7) return [];
  const full = parts.findIndex((_, index) => isFullName(words, { first: subject.first + index, last: subject.last }));
  if (full < 0) return [];
  const behind = words.slice(rest.first, rest.last);
  if (behind.length < 2) return [];
  const asked = spanOf(words, { first: subject.first + full, last: subject.last });
  return proposal("actor", phrase("Who", written(sentence, { first: auxiliaries.first, last: rest.last })), asked);
}
