/* Pronouns and possessives of the third person, "there" and "then": put in what they stand for. */
import type { TaggedWord } from "../text/phrases.js";
import { findAntecedent, findBoth, fullName, openingSubject, type Wanted } from "./antecedent.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { possessive, type Edit } from "./edit.js";
import type { Mention } from "./mention.js";

const WANTED: Readonly<Record<string, Wanted>> = {
  he: "he",
  him: "he",
  his: "he",
  she: "she",
  her: "she",
  hers: "she",
  it: "it",
  its: "it",
  they: "they",
  them: "they",
  their: "they",
  theirs: "they",
  there: "there",
  then: "then",
};
const POSSESSIVE = new Set(["his", "its", "their", "hers", "theirs"]);
const BE =
  /^(?:is|are|was|were|be|been|'s|’s|will|has|have|had|can|could|would|may|might|must|should|seem|seems|exist)$/;
/** A pronoun that does something; "it" tells nothing by its form. */
const SUBJECT = /^(?:he|she|they)$/;
const OPENS_NOUN = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** What is done with an event, and with little else that is called "it". */
const HELD =
  /\b(?:happen(?:ed)?|occur(?:red)?|(?:take|took|taken|taking) place|held|last(?:ed)?|attend(?:ed)?|boycott(?:ed)?|hosted|organi[sz]ed|postponed|called off|participants?|when (?:is|was|will) it)\b/i;
const MOVES =
  /^(?:go|goes|went|gone|going|come|came|travel|travell?ed|move|moved|fly|flew|flown|get|got|return|returned|sent|invited|flee|fled)$/;
/** After these "it" is what was said, and not a thing with a name. */
const SAYS =
  /^(?:say|says|said|know|knew|think|thought|believe|believed|mean|meant|claim|claimed|deny|denied|confirm|confirmed)$/;

/** A pronoun that points out of the question. */
export interface Reference {
  readonly word: TaggedWord;
  readonly wanted: Wanted;
  readonly possessive: boolean;
}

/** The pronouns of a question that nothing in the question explains. */
export function openReferences(question: Parsed): Reference[] {
  const { words } = question;
  const references: Reference[] = [];
  for (const [index, word] of words.entries()) {
    const wanted = Object.hasOwn(WANTED, word.lower) ? WANTED[word.lower] : undefined;
    if (wanted === undefined || isIdle(words, index)) continue;
    const next = words[index + 1];
    const owns = POSSESSIVE.has(word.lower) || (word.lower === "her" && next !== undefined && OPENS_NOUN.has(next.tag));
    const sense = wanted === "it" && !owns && HELD.test(question.text) ? "event" : wanted;
    if (!isBound(question, index, wanted, owns)) references.push({ word, wanted: sense, possessive: owns });
  }
  return references;
}

/** "Is it true that", "how long does it take to", "is there", "then what": words that stand for nothing. */
function isIdle(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const next = words[index + 1];
  const rest = words.slice(index + 1).map((other) => other.lower);
  switch (word?.lower) {
    case "there":
      // "Is there", "how many are there in", against "who was there?".
      if (BE.test(next?.lower ?? "")) return true;
      return (
        BE.test(before?.lower ?? "") &&
        (/^[\p{L}\p{N}]/u.test(rest[0] ?? "") || !/^(?:who|when|why)$/.test(words[0]?.lower ?? ""))
      );
    case "then":
      return (
        !(
          before !== undefined &&
          /^[?.!]?$/.test(rest[0] ?? "") &&
          !/^(?:and|but|so|since|until)$/.test(before.lower)
        ) || words.some((other) => /^(?:happen|happened|next)$/.test(other.lower))
      );
    case "it": {
      const tail = rest.join(" ");
      return (
        SAYS.test(before?.lower ?? "") ||
        (/^(?:do|did|done|doing)$/.test(before?.lower ?? "") && !/^\p{L}/u.test(tail)) ||
        /^(?:true|possible|likely|important|necessary|difficult|hard|easy|easier|better|best|worth|clear|known|said|reported|legal|illegal|safe|normal|common|bad|good|wrong)\b.*?\b(?:that|to|if|for)\b/.test(
          tail,
        ) ||
        /^(?:take|takes|took|cost|costs)\b.*\bto\b/.test(tail) ||
        /^(?:seems?|appears?|turns out|rains?|raining|snows?|snowing)\b/.test(tail) ||
        // "Is it confirmed that", "was it brought up that": what follows is what it stands for.
        (before?.tag === "AUX" && /^(?:\p{L}+ly )?\p{L}+(?:ed|n|t|ght)(?: up| out)? that\b/u.test(tail)) ||
        /^(?:comes?|came) to\b/.test(tail) ||
        /\bwhat time (?:is|was)$/.test(
          words
            .slice(0, index)
            .map((other) => other.lower)
            .join(" "),
        )
      );
    }
    default:
      return false;
  }
}

/** Whether the question itself names, before the pronoun, what it stands for. */
function isBound(question: Parsed, index: number, wanted: Wanted, owns: boolean): boolean {
  const at = question.words[index]?.start ?? 0;
  const probe = { question, answer: undefined };
  return question.mentions.some((mention) => {
    if (mention.end > at) return false;
    const suits = findAntecedent([{ ...probe, question: { ...question, mentions: [mention] } }], wanted) !== undefined;
    // In one clause a pronoun and the name beside it differ ("Did Obama meet him?"), unless the pronoun owns.
    return (
      suits &&
      (owns || SUBJECT.test(question.words[index]?.lower ?? "") || hasVerbBetween(question.words, mention, index))
    );
  });
}

function hasVerbBetween(words: readonly TaggedWord[], mention: Mention, index: number): boolean {
  const between = words.slice(0, index).filter((word) => word.start >= mention.end);
  const marks = between.filter((word) =>
    /^(?:and|but|because|when|while|if|that|after|before|since|,|\?|\.|;)$/.test(word.lower),
  );
  const next = words[index + 1];
  const subject = next !== undefined && /^(?:VERB|AUX|ADV)$/.test(next.tag);
  const inverted = /^(?:AUX)$/.test(words[index - 1]?.tag ?? "");
  return (
    marks.length > 0 || (subject && between.some((word) => word.tag === "VERB")) || (inverted && between.length > 1)
  );
}

/**
 * What each reference is replaced by; those without a fitting antecedent are left.
 * @param answer the question's own, where it is an earlier turn
 */
export function replaceReferences(
  question: Parsed,
  references: readonly Reference[],
  turns: readonly ResolvedTurn[],
  answer?: Parsed,
): Edit[] {
  const except = new Set(question.mentions.filter((mention) => mention.named).map((mention) => mention.head));
  const edits: Edit[] = [];
  const found = new Map<Wanted, Mention | undefined>();
  for (const { word, wanted, possessive: owns } of references) {
    // Once named, a pronoun that follows reads better than the name again.
    if (found.has(wanted)) continue;
    const mention =
      (answer === undefined ? undefined : openingSubject(answer, question.text, wanted)) ??
      (wanted === "they" ? findBoth(turns) : undefined) ??
      findAntecedent(turns, wanted, except) ??
      (wanted === "event" && !/\b(?:happen|occur)/.test(question.text)
        ? findAntecedent(turns, "it", except)
        : undefined);
    found.set(wanted, mention);
    if (mention === undefined) continue;
    except.add(mention.head);
    const name = fullName(turns, mention);
    edits.push({ start: word.start, end: word.end, text: asWritten(name, wanted, owns, mention, question, word) });
  }
  return edits;
}

function asWritten(
  name: string,
  wanted: Wanted,
  owns: boolean,
  mention: Mention,
  question: Parsed,
  word: TaggedWord,
): string {
  if (owns) return possessive(name, mention.plural);
  const before = question.words.findLast((other) => other.end <= word.start);
  const needsPreposition = (wanted === "there" || wanted === "then") && before?.tag !== "ADP";
  const moves = wanted === "there" && MOVES.test(before?.lower ?? "");
  return needsPreposition ? `${moves ? "to" : "in"} ${name}` : name;
}
