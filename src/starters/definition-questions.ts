import { ROLE } from "../text/person-role.js";
import type { Clause } from "./clause.js";
import { simpleNounPhrase } from "./noun-phrase.js";
import { phrase, written } from "./phrasing.js";
import { proposal, spanOf, type Proposal } from "./proposal.js";
import { isFullName } from "./full-name.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** Heads of definitions that say nothing: "is a kind of", "is a part of". */
const EMPTY =
  /^(?:kind|type|form|part|member|number|result|sign|way|example|example|one|victory|success|failure|matter|step|time|day|year|reason|problem|question|issue|response|mistake|threat)$/;

/** "What is mediation?", where a sentence says what its subject is. */
export function definitionQuestions(
  sentence: TaggedSentence,
  { subject, auxiliaries, verb, rest }: Clause,
): Proposal[] {
  const { words } = sentence;
  const copula = words[auxiliaries.first];
  if (verb !== null || auxiliaries.last - auxiliaries.first !== 1 || copula.lower !== "is") return [];
  if (!/^an?$/.test(words[rest.first]?.lower ?? "")) return [];
  const kind = simpleNounPhrase(words, rest.first);
  const head = kind && words[kind.last - 1];
  if (!head || head.tag !== "NOUN" || EMPTY.test(head.lower) || ROLE.test(head.lower)) return [];
  const parts = words.slice(subject.first, subject.last);
  const named = parts.every(({ tag, lower }) => tag === "PROPN" || tag === "NOUN" || /^(?:of|the|-)$/.test(lower));
  if (!named || parts.length > 4 || (parts[0].lower === "the" && parts[parts.length - 1].tag !== "PROPN")) return [];
  if (isFullName(words, subject)) return [];
  return proposal("definition", phrase("What is", written(sentence, subject)), spanOf(words, kind), { anchored: true });
}
