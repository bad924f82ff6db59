import type { Span } from "../core/span.js";
import type { Token } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";

/** An office that a question asks the holder of ("the foreign minister of Russia"), or the capital that it asks the name of. */
export interface Office {
  /** Its last word, folded: "minister". */
  readonly head: string;
  /** What tells it from others of that word: "foreign". */
  readonly marks: ReadonlySet<string>;
  /** The countries or bodies it is of, as the lexicon numbers them. */
  readonly of: ReadonlySet<number>;
  /** Whether one who held it once will do. */
  readonly isPast: boolean;
}

/** Offices that are hardly ever told by a verb: who directs or commands is. */
const HEADS: ReadonlySet<string> = new Set(
  "minister president secretary chancellor ambassador envoy spokesman spokeswoman capital".split(" "),
);
/** Offices told apart by what they are for. */
const BY_TASK: ReadonlySet<string> = new Set(["minister", "secretary"]);
/** Words that make one office another, beside or after its head: "defence minister", "minister of defence". */
const MARKS: ReadonlySet<string> = new Set(
  (
    "foreign prime defence interior home finance economy economic trade energy oil education health justice information culture " +
    "agriculture transport labour environment security intelligence press general state treasury opposition police army executive"
  ).split(" "),
);
/** Who bears these does not hold the office itself. */
const LESSER: ReadonlySet<string> = new Set(["deputy", "vice", "assistant"]);
const NO_LONGER_OR_NOT_YET: ReadonlySet<string> = new Set(["former", "ex", "acting", "interim", "elect"]);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["labor", "labour"],
]);
const COPULAS: ReadonlySet<string> = new Set(["is", "was", "are", "were", "became", "becomes", "remains"]);
const PAST: ReadonlySet<string> = new Set(["was", "were", "became"]);
/** What makes of the office something that somebody has to do with. */
const OTHERWISE = /(?:ing|ed)$|^(?:by|to|with|of|in|for)$/;
/** Words after "name" within which the office stands. */
const REACH = 6;
/** Words before the head, and after it, among which its marks stand: "first deputy foreign minister", "minister of foreign affairs". */
const BEFORE = 3;
const AFTER = 5;

const marked = ({ word }: Token) => SPELLINGS.get(word) ?? word;
const isMark = (word: string) => MARKS.has(word) || LESSER.has(word) || NO_LONGER_OR_NOT_YET.has(word);

/** The marks of the office whose head stands at `at`. */
function marksAt(tokens: readonly Token[], at: number): Set<string> {
  const marks = new Set<string>();
  for (let i = at - 1; i >= Math.max(0, at - BEFORE) && isMark(marked(tokens[i])); i--) marks.add(marked(tokens[i]));
  const next = tokens[at + 1]?.word;
  if (next === "elect" || next === "general") marks.add(next);
  // "President of the General Assembly" is said in too many ways.
  if (!BY_TASK.has(tokens[at].word) || (next !== "of" && next !== "for")) return marks;
  for (const token of tokens.slice(at + 2, at + 1 + AFTER)) if (MARKS.has(marked(token))) marks.add(marked(token));
  return marks;
}

/** The words of a question or a sentence, and for each the country or body it names (`Lexicon.names`). */
type Words = Pick<AnalysedSentence, "tokens" | "names">;

/** The countries or bodies named next to the office whose head stands at `at`. */
function holdersAt({ tokens, names }: Words, at: number): number[] {
  const end = ["of", "for", "to"].includes(tokens[at + 1]?.word) ? at + 1 + AFTER : at;
  return names.slice(Math.max(0, at - BEFORE), end).filter((group) => group !== undefined);
}

/** The office whose holder a question asks for ("Who is Russia's foreign minister?"); undefined when it asks for none. */
export function officeAsked(question: Words): Office | undefined {
  const { tokens, names } = question;
  const at = tokens.findIndex(({ word }) => HEADS.has(word));
  if (at < 0 || !(asksWho(question, at) || asksName(tokens, at))) return undefined;
  const isPast = tokens.slice(0, at).some(({ word }) => PAST.has(word));
  const of = new Set(names.filter((group) => group !== undefined));
  return { head: tokens[at].word, marks: marksAt(tokens, at), of, isPast };
}

/** "The minister's": asked is what is the minister's. */
const isPossessive = ({ word, start, end }: Token) => end - start > word.length;

/** "Who is the president?", but not "Who was killed by the president?" */
function asksWho({ tokens, names }: Words, at: number): boolean {
  const [first, second] = tokens;
  const isContracted = first.end - first.start > first.word.length;
  const asks = first.word === "who" || (first.word === "what" && tokens[at].word === "capital");
  if (!asks || (!isContracted && !COPULAS.has(second?.word))) return false;
  if (isPossessive(tokens[at])) return false;
  return tokens.slice(1, at).every(({ word }, i) => names[i + 1] !== undefined || !OTHERWISE.test(word));
}

/** "The name of the Turkish president", "Turkish president name". */
function asksName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.word === "name") return true;
  if (isPossessive(tokens[at])) return false;
  return tokens.some(({ word }, i) => word === "name" && tokens[i + 1]?.word === "of" && i < at && at <= i + REACH);
}

/** Whether these are marks of the office, not of another, its deputy's or one given up. */
function fits({ marks, isPast }: Office, found: ReadonlySet<string>): boolean {
  for (const mark of marks) if (!NO_LONGER_OR_NOT_YET.has(mark) && !found.has(mark)) return false;
  for (const mark of found) {
    if (marks.has(mark)) continue;
    if (LESSER.has(mark) || (NO_LONGER_OR_NOT_YET.has(mark) && !isPast)) return false;
  }
  return true;
}

/** Where the sentence does not say of which country the foreign minister is. */
const UNPLACED = 0.25;
/** The same of a mere president, of whom there are more; and where it has no word for the office. */
const UNSAID = 0.5;

/** How little the office whose head stands at `at` is the one asked for, 0 to 1. */
function gapAt(office: Office, sentence: Words, at: number): number {
  if (!fits(office, marksAt(sentence.tokens, at))) return 1;
  const holders = holdersAt(sentence, at);
  if (office.of.size === 0 || holders.some((group) => office.of.has(group))) return 0;
  if (holders.length > 0) return 1;
  return office.marks.size > 0 ? UNPLACED : UNSAID;
}

/** Where the sentence speaks of an office by the word of the one asked for. */
function heads(office: Office, { tokens }: Words): number[] {
  return tokens.flatMap(({ word }, at) => (word === office.head ? [at] : []));
}

/**
 * How little a sentence speaks of the office whose holder is asked for: 0 (it does, or none is asked for) to 1 (by that
 * word it speaks of others, deputies or former holders alone). "Who is the foreign minister of Russia?" is not answered
 * by "Russia's deputy foreign minister" nor by "the French foreign minister".
 */
export function officeGap(office: Office, sentence: Words): number {
  const gaps = heads(office, sentence).map((at) => gapAt(office, sentence, at));
  return gaps.length === 0 ? UNSAID : Math.min(...gaps);
}

/** A name that follows at once, particles within it ("Riyad al-Maliki"), without the possessive. */
const NAME =
  /^,?[ \u00a0]((?:(?:\p{Ll}{2}-)?\p{Lu}[\p{L}\p{M}.-]*[ \u00a0](?:(?:de|al|el|bin|ben|van|von|der)[ \u00a0])*)*(?:\p{Ll}{2}-)?\p{Lu}[\p{L}\p{M}-]*)/u;

/** Who holds the office asked for, where the sentence names them right after it: "Foreign Minister Sergey Lavrov". */
export function officeHolder(office: Office, sentence: AnalysedSentence): Span | undefined {
  const { text, start, tokens } = sentence;
  const fitting = heads(office, sentence).find((at) => gapAt(office, sentence, at) === 0);
  if (fitting === undefined) return undefined;
  const { end } = tokens[fitting];
  const match = NAME.exec(text.slice(end - start));
  if (!match) return undefined;
  const to = end + match[0].length;
  return { start: to - match[1].length, end: to };
}
