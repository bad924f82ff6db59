import { findNames } from "../reading/names.js";
import type { TaggedWord } from "../text/phrases.js";
import type { Clause } from "./clause.js";
import { nounPhrase, simpleNounPhrase, type Words } from "./noun-phrase.js";
import { formOf, invert, phrase, written, writtenSubject } from "./phrasing.js";
import { proposal, spanOf, type Proposal } from "./proposal.js";
import { DEED_ON_THINGS, INTENDING } from "./roles.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** Whether these words name someone or some body that acts. */
export function isNamed(words: readonly TaggedWord[], { first, last }: Words): boolean {
  const parts = words.slice(first, last);
  return parts[parts.length - 1]?.tag === "PROPN" && parts.length <= 6 && !parts.some(({ tag }) => tag === "NUM");
}

/** "What did France accuse Moscow of?", "What did Moscow refuse to do?", "What did the Senate reject?" */
export function objectQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { words } = sentence;
  const { subject, verb, rest } = clause;
  if (verb === null || !isNamed(words, subject)) return [];
  const turned = invert(words, clause);
  if (!turned || turned.auxiliary === "do") return [];
  const asking = (...behind: readonly (string | null)[]) =>
    phrase("What", turned.auxiliary, writtenSubject(sentence, clause), turned.verbs, ...behind);
  const { lower, lemma } = words[verb];
  if (lemma === "accuse") {
    const accused = simpleNounPhrase(words, rest.first);
    if (!accused || words[accused.last]?.lower !== "of" || accused.last + 1 >= rest.last) return [];
    return proposal(
      "object",
      asking(written(sentence, accused), "of"),
      spanOf(words, { first: accused.last + 1, last: rest.last }),
    );
  }
  if (INTENDING.test(lower) && words[rest.first]?.lower === "to" && rest.last - rest.first > 2) {
    return proposal("object", asking("to do"), spanOf(words, rest));
  }
  if (
    !DEED_ON_THINGS.has(lemma) ||
    (formOf(words[verb]) === null && clause.auxiliaries.first === clause.auxiliaries.last)
  )
    return [];
  const object = nounPhrase(words, rest.first);
  // A person is no "what", and nor is a figure.
  if (!object || words[object.first].tag === "NUM" || words[object.last - 1].tag === "PROPN") return [];
  return findNames(asking() ?? "").length > 0 ? proposal("object", asking(), spanOf(words, object)) : [];
}
