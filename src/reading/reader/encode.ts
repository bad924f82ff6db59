import type { CollectionStatistics } from "../../core/index-store.js";
import type { Span } from "../../core/span.js";
import { inverseFrequency } from "./inverse-frequency.js";
import { questionType } from "./question-type.js";
import type { Expansion, Relations } from "./relations.js";
import { shapeOf } from "./shape.js";
import { suffixOf, type Vocabulary } from "./vocabulary.js";
import { readerWords, type ReaderWord } from "./words.js";

/** A text as the network reads it, one entry a word in every list. */
export interface EncodedText {
  readonly words: readonly ReaderWord[];
  /** Rows in the table of vectors. */
  readonly rows: readonly number[];
  readonly suffixes: readonly number[];
  readonly shapes: readonly number[];
  /** 0 to 1; 0 for stop words and marks. */
  readonly weights: readonly number[];
}

export interface EncodedQuestion extends EncodedText {
  readonly type: number;
  readonly expansions: readonly Expansion[];
}

export interface EncodedPassage extends EncodedText {
  /** Index of the sentence each word stands in; -1 for words of the title. */
  readonly sentences: readonly number[];
}

/** Longest question and title read, in words. */
export const MAX_QUESTION_WORDS = 40;
export const MAX_TITLE_WORDS = 16;

function encode(
  text: string,
  words: readonly ReaderWord[],
  firsts: (index: number) => boolean,
  vocabulary: Vocabulary,
  statistics: CollectionStatistics,
): EncodedText {
  return {
    words,
    rows: words.map(({ word }) => vocabulary.row(word)),
    suffixes: words.map(({ word }) => suffixOf(word)),
    shapes: words.map(({ start, end }, index) => shapeOf(text.slice(start, end), firsts(index))),
    weights: words.map(({ term, stop }) => (stop ? 0 : inverseFrequency(term, statistics))),
  };
}

/**
 * The question's words, one misspelt read as the collection spells it, unless it has a vector of its own.
 * @param corrections the collection's term for each misspelt one
 */
export function intendedWords(
  question: string,
  vocabulary: Vocabulary,
  corrections: ReadonlyMap<string, string>,
): ReaderWord[] {
  return readerWords(question).map((word) => {
    const term = vocabulary.knows(word.word) ? undefined : corrections.get(word.term);
    return term === undefined ? word : { ...word, word: term, term };
  });
}

/** @param asked words of the question, of which the first are read */
export function encodeQuestion(
  question: string,
  asked: readonly ReaderWord[],
  vocabulary: Vocabulary,
  relations: Relations,
  statistics: CollectionStatistics,
): EncodedQuestion {
  const words = asked.slice(0, MAX_QUESTION_WORDS);
  return {
    ...encode(question, words, (index) => index === 0, vocabulary, statistics),
    type: questionType(question),
    expansions: relations.expand(words),
  };
}

/** @param sentences spans within `text`, in order; words outside them are not read. */
export function encodePassage(
  text: string,
  sentences: readonly Span[],
  title: string,
  vocabulary: Vocabulary,
  statistics: CollectionStatistics,
): EncodedPassage {
  const head = encode(
    title,
    readerWords(title).slice(0, MAX_TITLE_WORDS),
    (index) => index === 0,
    vocabulary,
    statistics,
  );
  const words: ReaderWord[] = [];
  const ordinals: number[] = [];
  for (const [ordinal, sentence] of sentences.entries()) {
    for (const word of readerWords(text.slice(sentence.start, sentence.end))) {
      words.push({ ...word, start: word.start + sentence.start, end: word.end + sentence.start });
      ordinals.push(ordinal);
    }
  }
  const body = encode(text, words, (i) => i === 0 || ordinals[i] !== ordinals[i - 1], vocabulary, statistics);
  return {
    words: [...head.words, ...body.words],
    rows: [...head.rows, ...body.rows],
    suffixes: [...head.suffixes, ...body.suffixes],
    shapes: [...head.shapes, ...body.shapes],
    weights: [...head.weights, ...body.weights],
    sentences: [...head.words.map(() => -1), ...ordinals],
  };
}
