import { tagWords, type TaggedWord } from "../text/phrases.js";
import { findMentions, type Mention } from "./mention.js";

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
  const words = tagWords(text);
  return { text, words, mentions: findMentions(text, words) };
}

const shouting = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
/** Parses a question, lowering one that is all in capitals only for the tagger: offsets and words stay the same. */
export function parseQuestion(text: string): Parsed {
  if (!shouting(text)) return parse(text);
  const lower = parse(text.toLowerCase());
  return lower.text.length === text.length ? { ...lower, text } : parse(text);
}
