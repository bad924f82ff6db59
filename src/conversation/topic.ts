/* "What are the side effects?": a question that names nothing is about what the conversation is about. */
import { tokenize } from "../text/terms.js";
import { core } from "./chatter.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";
import { findFocus } from "./focus.js";
import { openReferences } from "./pronouns.js";

/** A question without names is complete with more topic words than this. */
const MAX_WORDS = 2;
/** One that says "the", "other" or the like, which is the other or the known one of something, with more than this. */
const MAX_WORDS_KNOWN = 3;
const KNOWN =
  /\b(?:the|other|others|else|more|another|also|too|next|any|anything|something|article|first|last|later|after|afterwards|before|same|only)\b/i;
const OPENS_QUESTION =
  /^(?:what|who|when|where|why|how|which|any|anything|something|is|are|was|were|do|does|did|has|have|more|go on|explain)\b/i;
/** "Were there protests?": there being something needs a place or an occasion. */
const EXISTS = /\b(?:is|are|was|were|has|have|had|will) there\b|\bthere (?:is|are|was|were)\b/i;
/** "What is taurine?", "What is folk revival?": asks for no more than the word. */
const DEFINES = /^(?:what|who)(?:'s|’s| is| are| was| were) (?:an? )?[\p{L}\p{N}' -]+?[\s?.!]*$/iu;
/** "How do you know?", "Are you sure?": asked of the one who answers. */
const ABOUT_US = /\b(?:you|your|i|me|we)\b/i;

/** Whether a question leaves open what it is about. */
export function lacksTopic(question: Parsed): boolean {
  const { mentions, words } = question;
  const { text } = core(question.text);
  if (words.some((word, index) => index > 0 && word.tag === "PROPN")) return false;
  if (mentions.some((mention) => mention.named && mention.kind !== "time")) return false;
  if (openReferences(question).length > 0) return true;
  if (mentions.length === 0 && (!OPENS_QUESTION.test(text) || ABOUT_US.test(text))) return false;
  const topicWords = new Set(tokenize(text).flatMap((token) => (token.stop ? [] : [token.term]))).size;
  if (KNOWN.test(text)) return topicWords <= MAX_WORDS_KNOWN;
  if (topicWords > MAX_WORDS || DEFINES.test(text)) return false;
  const asked = /^(?:what|which|how many|how much) (?=\S)/i.exec(text)?.[0].length ?? 0;
  const speaksOf = mentions.filter(
    (mention) => mention.kind !== "time" && mention.start > asked + question.text.indexOf(text),
  );
  return speaksOf.length === 0 || EXISTS.test(text);
}

/** A question that lacks its topic with that of the conversation after it, in brackets; another as it is. */
export function withTopic(question: Parsed, turns: readonly ResolvedTurn[]): string {
  if (!lacksTopic(question)) return question.text;
  const topic = findFocus(turns);
  return topic === undefined ? question.text : withAside(question.text, topic.text);
}
