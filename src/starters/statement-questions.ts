import type { TaggedWord } from "../text/phrases.js";
import { reportedClause, type Clause } from "./clause.js";
import { nounPhrase, type Words } from "./noun-phrase.js";
import { isNamed } from "./object-questions.js";
import { phrase, written, writtenSubject } from "./phrasing.js";
import { proposal, type Proposal } from "./proposal.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** Whether these words name something definite to speak about. */
function isTopic(words: readonly TaggedWord[], { first, last }: Words): boolean {
  const parts = words.slice(first, last);
  if (parts[0].tag === "NUM" || /^(?:an?)$/.test(parts[0].lower) || parts.some(({ tag }) => tag === "VERB"))
    return false;
  const long = parts.filter(({ tag }) => tag === "NOUN" || tag === "PROPN").length;
  return parts[0].tag === "PROPN" || (parts[0].lower === "the" && (long > 1 || parts.length > 2));
}

/** "What did Kerry say about the ceasefire in Syria?" */
export function statementQuestions(sentence: TaggedSentence, clause: Clause): Proposal[] {
  const { words } = sentence;
  const { subject, verb } = clause;
  const at = reportedClause(words, clause);
  if (at === null || verb === null || !isNamed(words, subject)) return [];
  const topic = nounPhrase(words, at, { attached: /^(?:of|in|on|between|with)$/, most: 1 });
  if (!topic || !isTopic(words, topic)) return [];
  // Only a clause of its own is a statement about its subject: "said the talks had failed".
  if (!/^(?:AUX|VERB)$/.test(words[topic.last]?.tag ?? "")) return [];
  const tense = words[verb].lower.endsWith("s") ? "does" : "did";
  const question = phrase(`What ${tense}`, writtenSubject(sentence, clause), "say about", written(sentence, topic));
  return proposal("statement", question, null);
}
