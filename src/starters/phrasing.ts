import { ROLE } from "../text/person-role.js";
import type { TaggedWord } from "../text/phrases.js";
import type { Clause } from "./clause.js";
import type { Words } from "./noun-phrase.js";
import { isFullName } from "./full-name.js";
import type { TaggedSentence } from "./tagged-sentence.js";

/** The words of a sentence as they stand there; the one that opens it as it would stand inside, or null if unknown. */
export function written({ text, words, opening }: TaggedSentence, { first, last }: Words): string | null {
  if (last <= first) return "";
  const phrase = text.slice(words[first].start, words[last - 1].end);
  if (first > 0) return phrase;
  const opener = words[0];
  if (opener.tag === "DET" || opener.tag === "ADP") return phrase[0].toLowerCase() + phrase.slice(1);
  if (opener.tag === "NUM" || opening === "name") return phrase;
  const inName = words[1]?.tag === "PROPN" && last > 1 && opener.tag === "PROPN";
  if (opening === "ordinary" && !inName) return phrase[0].toLowerCase() + phrase.slice(1);
  return inName || /^\p{Lu}{2}/u.test(phrase) ? phrase : null;
}

/** The subject of a clause as a question has it: of a person with a title the name alone. */
export function writtenSubject(sentence: TaggedSentence, { subject }: Clause): string | null {
  const { words } = sentence;
  for (let first = subject.first + 1; first < subject.last; first++) {
    const name = { first, last: subject.last };
    if (ROLE.test(words[first - 1].lower) && isFullName(words, name)) return written(sentence, name);
  }
  return written(sentence, subject);
}

/** A question's verb in front of its subject, and what is left behind it. */
export interface Inversion {
  readonly auxiliary: string;
  readonly verbs: string;
}

/** Parts of "have" and "do" that are main verbs where no other follows. */
const NO_AUXILIARY = /^(?:have|has|had|do|does|did)$/;

/** The verbs of a clause as a question has them: "was heckled" as "was … heckled", "invited" as "did … invite". */
export function invert(words: readonly TaggedWord[], { auxiliaries, verb }: Clause): Inversion | null {
  const helpers = words.slice(auxiliaries.first, auxiliaries.last).filter(({ tag }) => tag === "AUX");
  const main = verb === null ? null : words[verb];
  if (helpers.length > 0) {
    const [first, ...others] = helpers;
    if (/['’]/.test(first.text) || (main === null && NO_AUXILIARY.test(first.lower))) return null;
    return { auxiliary: first.lower, verbs: [...others, ...(main ? [main] : [])].map(({ text }) => text).join(" ") };
  }
  if (!main) return null;
  const form = formOf(main);
  return form && { auxiliary: form === "past" ? "did" : form === "singular" ? "does" : "do", verbs: main.lemma };
}

/** The form of a verb without auxiliaries; null where it can't be told or its base form is in doubt. */
export function formOf({ lower, lemma }: TaggedWord): "past" | "singular" | "plural" | null {
  if (lower.endsWith("ing") || !/^\p{L}+$/u.test(lemma)) return null;
  if (lower === lemma)
    return /^(?:put|set|cut|hit|let|cost|shut|hurt|quit|split|spread|beat|read)$/.test(lower) ? "past" : null;
  if (lower.endsWith("ed")) {
    const stem = lower.slice(0, -2);
    const bases = [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, "$1"), stem.replace(/i$/, "y")];
    return bases.includes(lemma) || /^(?:led|fled|fed|bred|sped|misled)$/.test(lower) ? "past" : null;
  }
  return lower.endsWith("s") && !lemma.endsWith("s") ? "singular" : "past";
}

/** Joins what is not empty; null when a part is not known. */
export function phrase(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.filter((part) => part !== "").join(" ");
}

/** Whether the last auxiliary is one of "to be" and the verb no "-ing", as in "was sentenced". */
export function isPassive(words: readonly TaggedWord[], { auxiliaries, verb }: Clause): boolean {
  if (verb === null || auxiliaries.last === auxiliaries.first) return false;
  return words[auxiliaries.last - 1].lemma === "be" && !words[verb].lower.endsWith("ing");
}
