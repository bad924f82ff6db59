import { tagWords, withQuestionVerb, type TaggedWord } from "../text/phrases.js";
import { kindOfNoun, type Kind } from "./kind.js";
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

/** A conversation sends the same turns again with each question, so that their parses are worth keeping. */
const parses = new Map<string, Parsed>();
const MAX_KEPT = 500;

function parse(text: string): Parsed {
  const known = parses.get(text);
  if (known !== undefined) return known;
  const words = withQuestionVerb(tagWords(text));
  const parsed = { text, words, mentions: findMentions(text, words) };
  if (parses.size >= MAX_KEPT) parses.clear();
  parses.set(text, parsed);
  return parsed;
}

const isShouted = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

/** Parses a question; one that is all in capitals is lowered for the tagger, its offsets staying the same. */
export function parseQuestion(text: string): Parsed {
  if (!isShouted(text)) return parse(text);
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
