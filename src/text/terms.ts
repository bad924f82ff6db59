import stem from "wink-porter2-stemmer";
import type { Span } from "../core/span.js";
import { isStopWord } from "./stop-words.js";

/** One word of a text with its place; `text.slice(start, end)` is the word as written. */
export interface Token extends Span {
  /** Folded: lower case, no accents, no possessive, dotted acronyms joined (`U.S.` is `us`), no commas between thousands. */
  readonly word: string;
  /** The word's stem (Porter 2), what texts are compared by. */
  readonly term: string;
  /** Carries grammar rather than topic. */
  readonly stop: boolean;
}

/*
 * Alternatives, in order: dotted acronyms, numbers with separators and ordinal or unit letters, words with inner
 * apostrophes. Hyphens separate, so that "US-led" meets "US".
 */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?|\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

const CLITIC = /['’](?:s|d|m|ll|re|ve)$/;
const stems = new Map<string, string>();
/** Bounds the memory of the stem cache; a vocabulary this large is already that of a big collection. */
const MAX_CACHED_STEMS = 200_000;

/** Folds a word as written into the form it is compared in. */
export function foldWord(written: string): string {
  const lower = written
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[’ʼ]/g, "'");
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(lower)) return lower.replaceAll(".", "");
  if (/^\p{Nd}{1,3}(?:,\p{Nd}{3})+$/u.test(lower)) return lower.replaceAll(",", "");
  if (lower.endsWith("n't")) return "not";
  return lower.replace(CLITIC, "");
}

/** Drops the second of two last consonants, which Porter 2 leaves in "boycott" and takes from "boycotted". */
export function undouble(stem: string): string {
  return /.{3}([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** The stem of a folded word (Porter, "Snowball: A language for stemming algorithms", 2001), without double ending. */
export function stemWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stemmed = /^\p{L}+$/u.test(word) ? undouble(stem(word)) : word;
  if (stems.size >= MAX_CACHED_STEMS) stems.clear();
  stems.set(word, stemmed);
  return stemmed;
}

/** The words of a text in order. Offsets are into `text`, moved by `offset`. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word === "") continue;
    const start = match.index + offset;
    tokens.push({ start, end: start + match[0].length, word, term: stemWord(word), stop: isStopWord(word) });
  }
  return tokens;
}
