/* "What are the side effects?": a question that names nothing is about what the conversation is about. */
import { core } from "./chatter.js";
import { findAntecedent } from "./antecedent.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";
import { openReferences } from "./pronouns.js";
import type { Mention } from "./mention.js";

/** A definite phrase of at most this many words still needs something that it is of. */
const MAX_WORDS = 2;
const OPENS_QUESTION =
  /^(?:what|who|when|where|why|how|which|any|anything|something|is|are|was|were|do|does|did|has|have|more|go on|explain)\b/i;
/** "How do you know?", "Are you sure?": asked of the one who answers. */
const ABOUT_US = /\b(?:you|your|i|me|we)\b/i;

/** Whether a question leaves open what it is about. */
export function lacksTopic(question: Parsed): boolean {
  const { mentions, text } = question;
  // A name or number anywhere, as in "the Milgram experiment", tells what it is about.
  if (question.words.some((word, index) => index > 0 && /^(?:PROPN|NUM)$/.test(word.tag))) return false;
  if (mentions.some((mention) => mention.named) || openReferences(question).length > 0) return false;
  if (mentions.length === 0) {
    const asked = core(text).text;
    return OPENS_QUESTION.test(asked) && !ABOUT_US.test(asked);
  }
  return mentions.every((mention) => isBareDefinite(mention));
}

function isBareDefinite(mention: Mention): boolean {
  const words = mention.text.split(" ");
  return words[0]?.toLowerCase() === "the" && words.length <= MAX_WORDS + 1 && !/ (?:of|in) /.test(mention.text);
}

/** A question that lacks its topic with that of the conversation after it, in brackets; another as it is. */
export function withTopic(question: Parsed, turns: readonly ResolvedTurn[]): string {
  if (!lacksTopic(question)) return question.text;
  // Only what the user named is a topic: answers mention much in passing.
  const asked = turns.map((turn) => ({ question: turn.question, answer: undefined }));
  const topic = findAntecedent(asked, "topic");
  if (topic === undefined) return question.text;
  const beside = turns
    .findLast((turn) => turn.question.mentions.includes(topic))
    ?.question.mentions.find(
      (other) => other.named && !topic.text.includes(other.text) && !other.text.includes(topic.text),
    );
  return withAside(question.text, beside === undefined ? topic.text : `${topic.text}, ${beside.text}`);
}
