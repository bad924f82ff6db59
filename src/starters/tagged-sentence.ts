import type { Document } from "../core/document.js";
import { slice } from "../core/span.js";
import { tagWords, type TaggedWord } from "../text/phrases.js";
import { foldWord } from "../text/terms.js";

/** A sentence with its words tagged, and what its article tells about their capitals. */
export interface TaggedSentence {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  /** How the article writes the word that opens the sentence elsewhere; null where that does not tell. */
  readonly opening: "name" | "ordinary" | null;
}

/** Sentences outside this range, in UTF-16 code units, are headings and fragments, or too involved to turn round. */
const LENGTH = { least: 40, most: 320 };

/** Sentences of an article looked at, from its beginning, where it says what it is about. */
const MOST = 80;

/** Words that an article writes in lower case, and words that it writes with a capital inside a sentence. */
interface Capitals {
  readonly lower: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function capitalsOf({ text }: Document): Capitals {
  const found = (pattern: RegExp) => new Set(Array.from(text.matchAll(pattern), ([word]) => foldWord(word)));
  return {
    lower: found(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu),
    names: found(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}\p{M}]*/gu),
  };
}

/** The sentences of an article that a question can be made from: whole, and without marks that prose has not. */
export function taggedSentences(document: Document): { readonly index: number; readonly sentence: TaggedSentence }[] {
  const capitals = capitalsOf(document);
  return document.sentences.slice(0, MOST).flatMap((span, index) => {
    const text = slice(document.text, span);
    if (span.kind !== "body" || text.length < LENGTH.least || text.length > LENGTH.most) return [];
    if (!/^[\p{Lu}\p{N}]/u.test(text) || !/\.["”’)]*$/.test(text)) return [];
    if (/[<>|\\{}_*#@\n\r]|\.{2}|…/.test(text)) return [];
    const words = tagWords(text);
    const first = foldWord(words[0]?.text ?? "");
    const [isName, isOrdinary] = [capitals.names.has(first), capitals.lower.has(first)];
    const opening = isName === isOrdinary ? null : isName ? "name" : "ordinary";
    return [{ index, sentence: { text, words, opening } }];
  });
}
