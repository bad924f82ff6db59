/* "When?", "Why not?", "How many?", "Which countries?": a question word alone asks it of the last question. */
import type { TaggedWord } from "../text/phrases.js";
import { core, lastSentence } from "./chatter.js";
import { parseQuestion, type Parsed, type ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";

const ADJUNCT =
  /^(?:(?:since|until|till|from|by|around|for|at|in|to) )?(?:when|where(?: (?:to|from))?|why(?: not)?|how(?: (?:long|often|far|soon|so|come|exactly))?|(?:what|which) (?:year|month|day|date|time|place|reason)|(?:by|for|from|with|to|of|about|against) (?:whom?|what))$/;
const ARGUMENT =
  /^(?:(?:by|for|from|with|to|of|about|against) )?(?:who|whom|whose|what|which|how many|how much)(?: (?:else|ones?|others?))?$/;
const BARE_NOUN = /^(?:which|what|how many|whose) (?:\p{L}[\p{L}\p{N}'’-]*)(?: \p{L}[\p{L}\p{N}'’-]*)?$/u;
const TAIL =
  / (?:exactly|precisely|specifically|then|was that|is that|was this|is this|did (?:that|this|it) (?:happen|take place|occur))$/;
const DO = /^(?:do|does|did)$/;

/** The bare question words a question consists of, or undefined where it says more. */
export function bareQuestionWords(question: string): string | undefined {
  const text = core(question).text.replace(/[\s?!.…]+$/u, "");
  let lower = text.toLowerCase();
  const adverb = TAIL.exec(lower)?.[0] ?? "";
  if (
    adverb !== "" &&
    !(/that|this|it/.test(adverb) && /^(?:who|what|where)/.test(lower) && !/happen|place|occur/.test(adverb))
  )
    lower = lower.slice(0, -adverb.length);
  if (ADJUNCT.test(lower) || ARGUMENT.test(lower)) return text.slice(0, lower.length);
  if (!BARE_NOUN.test(lower)) return undefined;
  const words = parseQuestion(text).words;
  return words.slice(1).every((word) => /^(?:NOUN|PROPN|ADJ)$/.test(word.tag)) ? text : undefined;
}

/** The last question asked again with other question words. */
export function askAgain(questionWords: string, last: ResolvedTurn): string {
  const wh = questionWords.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const previous = parseQuestion(withoutAside(lastSentence(last.question.text)));
  const rebuilt = rebuild(wh, previous);
  return rebuilt === undefined ? withAside(wh, asideOf(previous, last.answer)) : endWithMark(rebuilt);
}

/** "When (who won the election: Macron)?" was itself a bare question: what it was asked of. */
const withoutAside = (question: string): string => question.replace(/^[^()]{2,20} \((.+?)(?:: [^():]*)?\)\?$/u, "$1?");

/** The sentence with its question words changed, or undefined where only a parser could tell how. */
function rebuild(wh: string, previous: Parsed): string | undefined {
  const { words, text } = previous;
  const asked = questionPhrase(words);
  const next = words[asked.length];
  const first = words[0];
  if (next === undefined || first === undefined) return undefined;
  const rest = text.slice(next.start);
  const adjunct = ADJUNCT.test(wh.toLowerCase());
  const not = wh.toLowerCase() === "why not";

  if (asked.length === 0) {
    if (first.tag !== "AUX") return undefined;
    if (!adjunct) return askOfSubject(wh, previous, first);
    const sentence = lowerFirst(text, first);
    return not ? negate(sentence, previous) : `${wh} ${sentence}`;
  }
  const askedText = text.slice(0, asked.at(-1)?.end ?? 0).toLowerCase();
  const askedAdjunct =
    ADJUNCT.test(askedText) || (/^how \p{L}+$/u.test(askedText) && !/^how (?:many|much)/.test(askedText));
  if (not) return undefined;
  if (askedAdjunct) {
    if (next.tag !== "AUX") return undefined;
    return adjunct ? `${wh} ${rest}` : askOfSubject(wh, previous, next);
  }
  // "Which countries?" after "How many Syrians …?" asks for something else than the first.
  if (!adjunct && BARE_NOUN.test(wh.toLowerCase()) && !ARGUMENT.test(wh.toLowerCase()) && asked.length > 1)
    return undefined;
  if (!adjunct) return /^(?:by|for|from|with|to|of|about|against) /i.test(wh) ? undefined : `${wh} ${rest}`;
  return next.tag === "AUX" ? putBack(wh, asked, next, previous) : undefined;
}

/** "How many Syrians were invited?" asked with "When": what was asked for goes back to its place. */
function putBack(wh: string, asked: readonly TaggedWord[], aux: TaggedWord, previous: Parsed): string | undefined {
  const { words, text } = previous;
  const howMany = /^(?:many|much)$/.test(asked[1]?.lower ?? "");
  const nounFrom = howMany ? asked[2] : asked[1];
  const end = asked.at(-1)?.end ?? 0;
  const noun = nounFrom === undefined ? "" : text.slice(nounFrom.start, end);
  const thing = noun === "" ? "that" : howMany ? noun : `the ${noun}`;
  const after = words.slice(asked.length + 1);
  if (DO.test(aux.lower)) {
    const verb = after.find((word) => word.tag === "VERB");
    if (verb === undefined || (noun === "" && asked[0]?.lower !== "what")) return undefined;
    return `${wh} ${text.slice(aux.start, verb.end)} ${thing}${text.slice(verb.end)}`;
  }
  // With a noun asked for and no other subject after the auxiliary, that noun is the subject.
  if (noun === "" || after[0] === undefined || !/^(?:VERB|AUX|ADV|PART)$/.test(after[0].tag)) return undefined;
  return `${wh} ${aux.text} ${thing} ${text.slice(after[0].start)}`;
}

/** "Was anyone arrested?" asked with "Who"; "Were Syrians invited?" asked with "How many". */
function askOfSubject(wh: string, previous: Parsed, aux: TaggedWord): string | undefined {
  if (DO.test(aux.lower)) return undefined;
  const next = previous.words[previous.words.indexOf(aux) + 1];
  if (next === undefined) return undefined;
  const rest = previous.text.slice(next.end).trimStart();
  if (/^(?:any|some)(?:one|body)$/.test(next.lower))
    return /^who$/i.test(wh) ? `${wh} ${aux.text.toLowerCase()} ${rest}` : undefined;
  const subject = previous.mentions.find((mention) => mention.start === next.start);
  if (subject === undefined || !subject.plural || !/^how many$/i.test(wh) || /^the /i.test(subject.text))
    return undefined;
  return `${wh} ${subject.text} ${aux.text.toLowerCase()}${previous.text.slice(subject.end)}`;
}

function negate(sentence: string, previous: Parsed): string | undefined {
  const aux = previous.words[0];
  const subject = previous.mentions.findLast((mention) => aux !== undefined && mention.start === aux.end + 1);
  if (subject === undefined) return undefined;
  return `Why ${sentence.slice(0, subject.end)} not${sentence.slice(subject.end)}`;
}

/** The words before the first auxiliary or verb, where they open with a question word. */
export function questionPhrase(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const opens = words.slice(0, 2).some((word) => /^(?:who|whom|whose|what|when|where|why|how|which)$/.test(word.lower));
  if (!opens) return [];
  const end = words.findIndex((word) => word.tag === "AUX" || word.tag === "VERB");
  return end < 0 ? [] : words.slice(0, end);
}

/** A question, with its answer where that is short, as it reads in brackets. */
export function asideOf(previous: Parsed, answer: Parsed | undefined): string {
  const topic = previous.text.replace(/^(?:more )?about /i, "");
  const first = previous.words[0];
  const body = (first === undefined ? topic : lowerFirst(topic, first))
    .replace(/[\s?!.…]+$/u, "")
    .replace(/ \(([^()]*)\)$/, ", $1");
  const short = answer !== undefined && answer.text.length <= 40 && /\p{L}/u.test(answer.text);
  return short && /^(?:who|which|what)/.test(body) ? `${body}: ${answer.text.trim()}` : body;
}

/** Lowers a first letter, unless the word is a name. */
function lowerFirst(text: string, first: TaggedWord): string {
  return first.tag === "PROPN" || first.lower === "i"
    ? text
    : text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}

const endWithMark = (question: string): string => `${question.replace(/[\s?!.…]+$/u, "")}?`;
