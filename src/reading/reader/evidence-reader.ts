import type { CollectionStatistics } from "../../core/index-store.js";
import type { Network } from "../../core/network.js";
import type { Span } from "../../core/span.js";
import { opensName } from "../../text/abbreviations.js";
import { bestSpan } from "./best-spans.js";
import { encodePassage, encodeQuestion, intendedWords, type EncodedPassage } from "./encode.js";
import { networkInputs } from "./network-inputs.js";
import type { Relations } from "./relations.js";
import type { Vocabulary } from "./vocabulary.js";
import type { WordVectors } from "./word-vectors.js";

/** A passage to read: its sentences are spans of `text`, in order. */
export interface ReadablePassage {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** The document's headline, read as context; "" for none. */
  readonly title: string;
}

/** An answer's place in the passage's text, with its start and end logits summed; comparable between passages. */
export interface ScoredSpan extends Span {
  readonly score: number;
}

export interface SentenceReading {
  /** Logit of this sentence answering, against 0 for nothing answering; comparable between passages. */
  readonly logit: number;
  /** The likeliest answer within the sentence; undefined for a sentence without words. */
  readonly answer: ScoredSpan | undefined;
}

export interface PassageReading {
  /** One for each sentence given, in order. */
  readonly sentences: readonly SentenceReading[];
  /** Logit of the passage holding an answer at all. */
  readonly answerable: number;
}

/** Most words read in one run, padding included: larger runs only take memory. */
const MAX_RUN_WORDS = 2_048;
const UNREAD: PassageReading = { sentences: [], answerable: Number.NEGATIVE_INFINITY };

/** Reads passages for a question: which sentence answers, from where to where, and whether any does. */
export class EvidenceReader {
  constructor(
    private readonly network: Network,
    private readonly vocabulary: Vocabulary,
    private readonly vectors: WordVectors,
    private readonly relations: Relations,
  ) {}

  /**
   * @param statistics of the collection the passages come from; its own topic words weigh little.
   * @param corrections the collection's term for each misspelt one of the question
   * @returns one reading for each passage, in order; a passage or question without words is unread (minus infinity).
   * @throws PullquoteError `model-failed` when the network cannot be run.
   */
  async read(
    question: string,
    passages: readonly ReadablePassage[],
    statistics: CollectionStatistics,
    corrections: ReadonlyMap<string, string> = new Map(),
  ): Promise<PassageReading[]> {
    const words = intendedWords(question, this.vocabulary, corrections);
    const asked = encodeQuestion(question, words, this.vocabulary, this.relations, statistics);
    const encoded = passages.map(({ text, sentences, title }) =>
      encodePassage(text, sentences, title, this.vocabulary, statistics),
    );
    const readings: PassageReading[] = passages.map(({ sentences }) => ({
      ...UNREAD,
      sentences: sentences.map(() => unread),
    }));
    if (asked.words.length === 0) return readings;
    for (const run of runs(encoded)) {
      const outputs = await this.network.run(
        networkInputs(
          asked,
          run.map((index) => encoded[index]),
          this.vectors,
        ),
      );
      for (const [row, index] of run.entries())
        readings[index] = readingOf(row, encoded[index], passages[index], outputs);
    }
    return readings;
  }
}

const unread: SentenceReading = { logit: Number.NEGATIVE_INFINITY, answer: undefined };

/** Passages with words, those of like length together. */
function runs(passages: readonly EncodedPassage[]): number[][] {
  const order = [...passages.keys()]
    .filter((index) => passages[index].sentences.some((sentence) => sentence >= 0))
    .sort((a, b) => passages[a].words.length - passages[b].words.length || a - b);
  const result: number[][] = [];
  for (const index of order) {
    const last = result.at(-1);
    if (last !== undefined && (last.length + 1) * passages[index].words.length <= MAX_RUN_WORDS) last.push(index);
    else result.push([index]);
  }
  return result;
}

type Outputs = Awaited<ReturnType<Network["run"]>>;

/** Whether an answer may end in a word of a sentence that goes on up to `to`: not in "Mr", nor in the stop behind it. */
function endsThere(text: string, { words }: EncodedPassage, word: number, to: number): boolean {
  if (word === to - 1) return true;
  const last = words[word].word === "." && word > 0 ? words[word - 1] : words[word];
  return !opensName(text.slice(last.start, last.end));
}

function readingOf(row: number, encoded: EncodedPassage, passage: ReadablePassage, outputs: Outputs): PassageReading {
  const { start, end, sentence, answerable } = outputs as Record<
    "start" | "end" | "sentence" | "answerable",
    Outputs[string]
  >;
  const offset = row * start.shape[1];
  return {
    answerable: answerable.data[row],
    sentences: passage.sentences.map((_, ordinal) => {
      const from = encoded.sentences.indexOf(ordinal);
      if (from < 0) return unread;
      const to = encoded.sentences.lastIndexOf(ordinal) + 1;
      const span = bestSpan(start.data, end.data, from, to, offset, (word) =>
        endsThere(passage.text, encoded, word, to),
      );
      return {
        logit: sentence.data[row * sentence.shape[1] + ordinal],
        answer: span && {
          start: encoded.words[span.first].start,
          end: encoded.words[span.last].end,
          score: span.score,
        },
      };
    }),
  };
}
