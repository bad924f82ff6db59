/* "this film", "those talks", "that year", "the same country", and "that" alone. */
import type { Wanted } from "./antecedent.js";
import { findAntecedent } from "./antecedent.js";
import type { Parsed, ResolvedTurn } from "./context.js";
import { possessive, type Edit } from "./edit.js";
import { kindOfNoun, type Kind, type Mention } from "./mention.js";
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

/** A phrase that points out of the question by its determiner. */
export interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly owns: boolean;
  readonly kind: Kind;
}

/** The phrases of a question that open with this, that, these, those or "the same". */
export function openPointers(question: Parsed): Pointer[] {
  const { words } = question;
  return nounPhrases(words).flatMap((phrase) => {
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
    if (!(points || (same && phrase.last - phrase.first > 2) || split)) return [];
    const start = points || same ? first.start : (before?.start ?? first.start);
    const owns = words[phrase.last]?.tag === "PART" && /^['’]s?$/.test(words[phrase.last]?.text ?? "");
    return [{ start, end: phrase.end, head: head.lower, owns, kind: kindOfNoun(head) }];
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
    const wanted = BY_KIND[pointer.kind];
    const mention =
      sameHead(turns, pointer.head) ?? (wanted === undefined ? undefined : findAntecedent(turns, wanted, except));
    if (mention === undefined) return [];
    const text = pointer.owns ? possessive(mention.text, mention.plural).replace(/['’]s?$/, "") : mention.text;
    return [{ start: pointer.start, end: pointer.end, text }];
  });
}

/** The latest earlier phrase with this head that says more than the head. */
function sameHead(turns: readonly ResolvedTurn[], head: string): Mention | undefined {
  for (const turn of [...turns].reverse()) {
    for (const parsed of [turn.question, turn.answer]) {
      const found = parsed?.mentions.findLast(
        (mention) => mention.head === head && mention.text.replace(/^the /i, "").includes(" "),
      );
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
