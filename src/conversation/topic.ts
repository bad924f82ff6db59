/* "What are the side effects?": a question that names nothing is about what the conversation is about. */
import { findAntecedent } from "./antecedent.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";
import { openReferences } from "./pronouns.js";
import type { Mention } from "./mention.js";

/** A definite phrase of at most this many words still needs something that it is of. */
const MAX_WORDS = 2;

/** Whether a question leaves open what it is about. */
export function lacksTopic(question: Parsed): boolean {
  const { mentions, text } = question;
  // A name or number anywhere, as in "the Milgram experiment", tells what it is about.
  if (question.words.some((word, index) => index > 0 && /^(?:PROPN|NUM)$/.test(word.tag))) return false;
  if (mentions.some((mention) => mention.named) || openReferences(question).length > 0) return false;
  if (mentions.length === 0)
    return /^(?:what|who|when|where|why|how|which|any|is|are|was|were|do|does|did|has|have)/i.test(text.trim());
  return mentions.every((mention) => isBareDefinite(mention));
}

function isBareDefinite(mention: Mention): boolean {
  const words = mention.text.split(" ");
  return words[0]?.toLowerCase() === "the" && words.length <= MAX_WORDS + 1 && !/ (?:of|in) /.test(mention.text);
}

/** The question with the topic of the conversation after it, in brackets. */
export function withTopic(question: Parsed, turns: readonly ResolvedTurn[]): string {
  // Only what the user named is a topic: answers mention much in passing.
  const topic = findAntecedent(
    turns.map((turn) => ({ question: turn.question, answer: undefined })),
    "topic",
  );
  return topic === undefined ? question.text : withAside(question.text, topic.text);
}
