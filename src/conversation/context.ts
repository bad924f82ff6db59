import { tagWords, withQuestionVerb, type TaggedWord } from "../text/phrases.js";
import { findMentions, kindOfNoun, type Kind, type Mention } from "./mention.js";

/** A question with its words and what it speaks of. */
export interface Parsed {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly mentions: readonly Mention[];
}

/** An earlier turn whose question has been made to stand alone. */
export interface ResolvedTurn {
  readonly question: Parsed;
  readonly answer: Parsed | undefined;
}

export function parse(text: string): Parsed {
  const words = withQuestionVerb(tagWords(text));
  return { text, words, mentions: findMentions(text, words) };
}

const shouting = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
/** Parses a question, lowering one that is all in capitals only for the tagger: offsets and words stay the same. */
export function parseQuestion(text: string): Parsed {
  if (!shouting(text)) return parse(text);
  const lower = parse(text.toLowerCase());
  return lower.text.length === text.length ? { ...lower, text } : parse(text);
}

/** Parses an answer; a name that the question asked for is of the kind it asked for. */
export function parseAnswer(text: string, question: Parsed): Parsed {
  const answer = parse(text);
  const asked = kindAskedFor(question);
  const named = answer.mentions.find((mention) => mention.named);
  if (asked === undefined || named === undefined || named.certain) return answer;
  const known: Mention = { ...named, kind: asked, certain: true, plural: asked === "group" };
  return { ...answer, mentions: answer.mentions.map((mention) => (mention === named ? known : mention)) };
}

function kindAskedFor(question: Parsed): Kind | undefined {
  const [first, second] = question.words;
  if (first === undefined || second === undefined) return undefined;
  if (first.lower === "where") return "place";
  if (first.lower === "who" && /^(?:is|was)$/.test(second.lower)) return "person";
  return /^(?:what|which)$/.test(first.lower) && second.tag === "NOUN" ? kindOfNoun(second) : undefined;
}
