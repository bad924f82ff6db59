import type { Document } from "../core/document.js";
import { slice, type Span } from "../core/span.js";
import { loadLexicon } from "../text/lexicon.js";
import { foldWord, tokenize, type Token } from "../text/terms.js";
import { findValues, type Value } from "./values.js";

/** A sentence taken apart once, however many questions it is a candidate for. */
export interface AnalysedSentence extends Span {
  readonly document: Document;
  /** Index in `document.sentences`. */
  readonly index: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Occurrences of each stem. */
  readonly counts: ReadonlyMap<string, number>;
  /** For each token the country or body it names (`Lexicon.names`). */
  readonly names: readonly (number | undefined)[];
  /** Countries and bodies it names, by whatever name. */
  readonly named: ReadonlySet<number>;
  /** Folded topic words, each once. */
  readonly words: readonly string[];
  readonly values: readonly Value[];
}

const ordinaryWords = new WeakMap<Document, ReadonlySet<string>>();

/** Folded words that a document writes in lower case somewhere: with a capital they may only open a sentence. */
function ordinary(document: Document): ReadonlySet<string> {
  let words = ordinaryWords.get(document);
  if (!words) {
    words = new Set(
      Array.from(document.text.matchAll(/(?<![\p{L}\p{M}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu), ([word]) => foldWord(word)),
    );
    ordinaryWords.set(document, words);
  }
  return words;
}

function analyse(document: Document, index: number): AnalysedSentence {
  const span = document.sentences[index];
  const text = slice(document.text, span);
  const tokens = tokenize(text, span.start);
  const counts = new Map<string, number>();
  const words = new Set<string>();
  for (const token of tokens) {
    counts.set(token.term, (counts.get(token.term) ?? 0) + 1);
    if (!token.stop) words.add(token.word);
  }
  const names = loadLexicon().names(tokens);
  const named = new Set(names.filter((group) => group !== undefined));
  const values = findValues(text, span.start, ordinary(document));
  return {
    document,
    index,
    start: span.start,
    end: span.end,
    text,
    tokens,
    counts,
    names,
    named,
    words: [...words],
    values,
  };
}

/** Sentences kept; at about 2 kB each this bounds the cache to some 40 MB. */
const MAX_SENTENCES = 20_000;

/** Takes sentences apart and remembers the most recent; a document changed on disk has another hash and so another key. */
export class SentenceAnalyser {
  readonly #cache = new Map<string, AnalysedSentence>();

  get(document: Document, index: number): AnalysedSentence {
    const key = `${document.sha256} ${index} ${document.id}`;
    const known = this.#cache.get(key);
    // Ranking tells documents apart as objects: the same one read again, from a newer index, is another.
    if (known?.document === document) return known;
    const sentence = analyse(document, index);
    if (this.#cache.size >= MAX_SENTENCES) this.#cache.delete(this.#cache.keys().next().value!);
    this.#cache.set(key, sentence);
    return sentence;
  }
}
