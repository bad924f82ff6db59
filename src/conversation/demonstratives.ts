/* "this film", "those talks", "that year", "the same country", and "that" alone. */
import type { Wanted } from "./antecedent.js";
import { findAntecedent } from "./antecedent.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { possessive, type Edit } from "./edit.js";
import { kindOfNoun, type Kind } from "./kind.js";
import type { Mention } from "./mention.js";
import { nounPhrases } from "../text/phrases.js";

const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
/** What a known kind of noun may point back to. */
const BY_KIND: Readonly<Partial<Record<Kind, Wanted>>> = {
  person: "person",
  place: "there",
  time: "then",
  event: "event",
  organisation: "organisation",
};

/** A time holds for this many turns. */
const TURNS_OF_TIME = 2;

/** A phrase that points out of the question by its determiner. */
export interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly owns: boolean;
  readonly kind: Kind;
  /** Only "the", so that nothing but the same noun with a name beside it is clear enough. */
  readonly definite: boolean;
}

/** The phrases of a question that open with this, that, these, those or "the same". */
export function openPointers(question: Parsed): Pointer[] {
  const { words } = question;
  return nounPhrases(words).flatMap((phrase): Pointer[] => {
    const first = words[phrase.first];
    const before = words[phrase.first - 1];
    const head = words[phrase.last - 1];
    if (first === undefined || head === undefined || phrase.last - phrase.first < 1) return [];
    const same = first.lower === "the" && words[phrase.first + 1]?.lower === "same";
    const points = DEMONSTRATIVE.test(first.lower) && phrase.last - phrase.first > 1;
    const split =
      before !== undefined &&
      DEMONSTRATIVE.test(before.lower) &&
      head.tag === "NOUN" &&
      !/^(?:VERB|AUX)$/.test(words[phrase.last]?.tag ?? "");
    const start = points || same ? first.start : (before?.start ?? first.start);
    const kind = kindOfNoun(head);
    if (first.lower === "the" && !same && phrase.last - phrase.first === 2 && head.tag === "NOUN") {
      const ofSomething = /^(?:of|in|on|for|to|that|who|which)$/.test(words[phrase.last]?.lower ?? "");
      return ofSomething
        ? []
        : [{ start: first.start, end: phrase.end, head: head.lower, owns: false, kind, definite: true }];
    }
    if (!(points || (same && phrase.last - phrase.first > 2) || split)) return [];
    const owns = words[phrase.last]?.tag === "PART" && /^['’]s?$/.test(words[phrase.last]?.text ?? "");
    return [{ start, end: phrase.end, head: head.lower, owns, kind, definite: false }];
  });
}

/** What each pointer is replaced by, where that is clear. */
export function replacePointers(
  question: Parsed,
  pointers: readonly Pointer[],
  turns: readonly ResolvedTurn[],
): Edit[] {
  const except = new Set(question.mentions.filter((mention) => mention.named).map((mention) => mention.head));
  return pointers.flatMap((pointer) => {
    if (pointer.kind === "time") return pointer.definite ? [] : replaceTime(question, pointer, turns, except);
    const wanted = pointer.definite ? undefined : BY_KIND[pointer.kind];
    const mention =
      sameHead(turns, pointer) ?? (wanted === undefined ? undefined : findAntecedent(turns, wanted, except));
    if (mention === undefined) return [];
    const text = pointer.owns ? possessive(mention.text, mention.plural).replace(/['’]s?$/, "") : mention.text;
    return [{ start: pointer.start, end: pointer.end, text }];
  });
}

/** "At that time", "that year", "in the same month": the time just spoken of. */
function replaceTime(
  question: Parsed,
  pointer: Pointer,
  turns: readonly ResolvedTurn[],
  except: ReadonlySet<string>,
): Edit[] {
  const time = findAntecedent(turns.slice(-TURNS_OF_TIME), "then", except);
  if (time === undefined) return [];
  const before = question.words.findLast((word) => word.end <= pointer.start);
  const start = before?.tag === "ADP" ? before.start : pointer.start;
  const preposition = /^(?:on|at|during|since)$/.test(time.preposition) ? time.preposition : "in";
  return [{ start, end: pointer.end, text: `${preposition} ${time.text}` }];
}

const NAME_INSIDE = /(?:^| )\p{Lu}/u;

/** The latest earlier phrase with this head that says more than the head. */
function sameHead(turns: readonly ResolvedTurn[], pointer: Pointer): Mention | undefined {
  const says = (mention: Mention) =>
    mention.head === pointer.head &&
    (pointer.definite
      ? !mention.named && NAME_INSIDE.test(mention.text)
      : mention.text.replace(/^the /i, "").includes(" "));
  for (const turn of [...turns].reverse()) {
    const found = turn.question.mentions.findLast(says) ?? turn.answer?.mentions.findLast(says);
    if (found !== undefined) return found;
  }
  return undefined;
}
