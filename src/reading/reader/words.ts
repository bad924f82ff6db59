import type { Span } from "../../core/span.js";
import { tokenize } from "../../text/terms.js";

/** A word, a clitic or a punctuation mark as the reader sees it; `text.slice(start, end)` is it as written. */
export interface ReaderWord extends Span {
  /** Folded word, or the mark itself. */
  readonly word: string;
  /** Stem of a word; the mark itself otherwise. */
  readonly term: string;
  /** Carries no topic: a stop word, a clitic or a mark. */
  readonly stop: boolean;
}

const CLITIC = /['’](?:s|d|m|ll|re|ve)$/i;
const MARK = /\S/gu;

function marks(text: string, start: number, end: number, words: ReaderWord[]): void {
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const mark = match[0] === "’" ? "'" : /[“”«»]/.test(match[0]) ? '"' : /[–—]/.test(match[0]) ? "-" : match[0];
    words.push({ start: at, end: at + match[0].length, word: mark, term: mark, stop: true });
  }
}

/**
 * The words and marks of a text in order, without gaps but for white space. A possessive or contracted verb stands
 * alone, so that a span can end before it ("Russia|'s").
 */
export function readerWords(text: string): ReaderWord[] {
  const words: ReaderWord[] = [];
  let done = 0;
  for (const token of tokenize(text)) {
    marks(text, done, token.start, words);
    const clitic = CLITIC.exec(text.slice(token.start, token.end));
    const end = clitic === null ? token.end : token.start + clitic.index;
    words.push({ start: token.start, end, word: token.word, term: token.term, stop: token.stop });
    if (clitic !== null) {
      const word = clitic[0].toLowerCase().replace("’", "'");
      words.push({ start: end, end: token.end, word, term: word, stop: true });
    }
    done = token.end;
  }
  marks(text, done, text.length, words);
  return words;
}
