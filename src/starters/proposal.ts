import type { Span } from "../core/span.js";
import type { TaggedWord } from "../text/phrases.js";
import type { Words } from "./noun-phrase.js";

/** What a starting question asks for. */
export type StarterKind =
  "statement" | "identity" | "count" | "time" | "place" | "actor" | "object" | "reason" | "definition";

/** A question made from a sentence that answers it. */
export interface Proposal {
  readonly kind: StarterKind;
  readonly question: string;
  /** Where in the sentence the answer stands; null where the sentence as a whole is the answer. */
  readonly asked: Span | null;
}

/** Longest question, in UTF-16 code units: one that is read at a glance, on two lines of a phone at most. */
const LONGEST = 76;
/** What points out of the question, so that it can't be understood alone, or names a day by when it was written. */
const POINTING =
  /\b(?:he|she|it|they|we|you|him|her|them|us|his|hers|its|their|our|your|himself|herself|itself|themselves|this|these|those|such|other|others|another|both|each|either|same|former|latter|respectively|one|ones|there|here|today|yesterday|tomorrow|tonight|now|currently|recently|last|next|previous|previously|earlier|later|ago|above|below|still|again|\p{L}+day|not|n['’]t|no|never)\b/u;
const ODD = /[,;:"“”()[\]]|[–—]\s|\s[-–—&]\s|\s['’]|['’]\s\p{Lu}|\b(\p{L}+) \1\b/iu;
/** Words that something must follow. */
const UNFINISHED = /\b(?:the|a|an|of|in|on|at|to|by|for|with|and|or|from|into|over|about|against|as|than)\?$/;

/** A proposal from the parts of a question, unless the question would be odd, vague or long. */
export function proposal(
  kind: StarterKind,
  stem: string | null,
  asked: Span | null,
  options: { readonly anchored?: boolean } = {},
): Proposal[] {
  if (stem === null) return [];
  const question = `${stem.replace(/\s+/g, " ").trim()}?`;
  if (question.length > LONGEST || ODD.test(question)) return [];
  if (UNFINISHED.test(question) && !/\baccuse\b.* of\?$/.test(question)) return [];
  const [opener, ...rest] = question.split(" ");
  const words = rest.join(" ");
  if (rest.length < 2 || POINTING.test(` ${words.toLowerCase()}`) || /\b(?:who|which|that|what)\b/i.test(words))
    return [];
  // A name makes clear what is asked about; without one "the deal" could be any.
  if (!options.anchored && !/(?:^|\s)\p{Lu}[\p{L}.]/u.test(words)) return [];
  return opener === undefined ? [] : [{ kind, question, asked }];
}

/** The span of some words in the sentence's text. */
export function spanOf(words: readonly TaggedWord[], { first, last }: Words): Span {
  return { start: words[first].start, end: words[last - 1].end };
}
