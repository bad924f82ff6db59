/** Sentences grouped into passages: what is embedded and retrieved. */
import type { Document } from "../core/document.js";
import type { Embedder } from "../core/embedder.js";
import type { Passage } from "../core/passage.js";
import type { Span } from "../core/span.js";
import { isBlank, outsideSurrogatePair, trimSpan } from "../text/blank.js";

export interface ChunkOptions {
  /**
   * A passage with at least so many words takes in no further paragraph. Range 20 to 120; more makes fewer, broader
   * passages, whose vectors say less about each sentence. Default 60.
   */
  readonly minWords?: number;
  /**
   * A passage grows to at most so many words, unless one sentence has more. Range 60 to 250; less cuts paragraphs
   * apart. Default 120.
   */
  readonly maxWords?: number;
}

export const MIN_PASSAGE_WORDS = 60;
export const MAX_PASSAGE_WORDS = 120;

type Counter = Pick<Embedder, "countTokens" | "maxTokens">;

interface Run {
  first: number;
  last: number;
  words: number;
}

/**
 * Passages of a document, in order and without overlap; together they cover every sentence that is not boilerplate.
 * Boilerplate and headings end a passage, a heading opens the next one. None is over the embedder's `maxTokens`.
 */
export function chunk(document: Document, embedder: Counter, options: ChunkOptions = {}): Passage[] {
  const { minWords = MIN_PASSAGE_WORDS, maxWords = MAX_PASSAGE_WORDS } = options;
  return group(document, minWords, maxWords).flatMap((run) => fit(document, embedder, run));
}

/** Runs of sentences sized in words. */
function group(document: Document, minWords: number, maxWords: number): Run[] {
  const { text, sentences } = document;
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.kind === "boilerplate") {
      run = null;
      continue;
    }
    const words = countWords(text.slice(sentence.start, sentence.end));
    const before = sentences[index - 1];
    const opensParagraph = before?.paragraph !== sentence.paragraph;
    const paragraphWords = opensParagraph ? wordsOfParagraph(document, index, maxWords) : words;
    const closed =
      run === null ||
      (sentence.kind === "heading" && before?.kind !== "heading") ||
      run.words + words > maxWords ||
      (opensParagraph && run.words >= minWords) ||
      (opensParagraph && run.words + paragraphWords > maxWords && !isLeadIn(document, run));
    if (run === null || closed) runs.push((run = { first: index, last: index, words }));
    else {
      run.last = index;
      run.words += words;
    }
  }
  return runs;
}

/** A headline or heading with nothing under it yet. */
function isLeadIn(document: Document, run: Run): boolean {
  const kind = document.sentences[run.last]?.kind;
  return kind === "heading" || kind === "headline";
}

/** Words of the paragraph that sentence `index` opens, counted until they are more than `enough`. */
function wordsOfParagraph({ text, sentences }: Document, index: number, enough: number): number {
  const paragraph = sentences[index]?.paragraph;
  let words = 0;
  for (let at = index; words <= enough && sentences[at]?.paragraph === paragraph; at++) {
    const sentence = sentences[at];
    if (sentence) words += countWords(text.slice(sentence.start, sentence.end));
  }
  return words;
}

/** The run as one passage, or as several where the embedder could not read it whole. */
function fit(document: Document, embedder: Counter, run: Run): Passage[] {
  const { text, sentences } = document;
  const first = sentences[run.first];
  const last = sentences[run.last];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  if (fits(text, span, embedder)) return [passage(document, span, run.first, run.last)];
  if (run.first === run.last) {
    return cutToFit(text, span, embedder).map((piece) => passage(document, piece, run.first, run.last));
  }
  const middle = halfway(document, run);
  return [
    ...fit(document, embedder, { ...run, last: middle }),
    ...fit(document, embedder, { ...run, first: middle + 1 }),
  ];
}

/** The sentence after which the run is nearest to being halved, by length. */
function halfway({ sentences }: Document, run: Run): number {
  const middle = ((sentences[run.first]?.start ?? 0) + (sentences[run.last]?.end ?? 0)) / 2;
  let at = run.first;
  while (at + 1 < run.last && (sentences[at + 1]?.end ?? middle) <= middle) at++;
  return at;
}

/** A sentence in halves, quarters and so on until each piece can be read, cut at white space where there is some. */
function cutToFit(text: string, span: Span, embedder: Counter): Span[] {
  if (span.start >= span.end) return [];
  if (fits(text, span, embedder)) return [span];
  const cut = cutNearMiddle(text, span);
  if (cut === null) return [span];
  return [
    ...cutToFit(text, trimSpan(text, { start: span.start, end: cut }), embedder),
    ...cutToFit(text, trimSpan(text, { start: cut, end: span.end }), embedder),
  ];
}

/** The white space nearest to the middle, else the middle itself; null when the span is a single character. */
function cutNearMiddle(text: string, { start, end }: Span): number | null {
  const middle = Math.floor((start + end) / 2);
  for (let away = 0; middle - away > start || middle + away < end; away++) {
    if (middle - away > start && isBlank(text.charCodeAt(middle - away))) return middle - away;
    if (middle + away < end && isBlank(text.charCodeAt(middle + away))) return middle + away;
  }
  const cut = outsideSurrogatePair(text, middle);
  if (cut > start) return cut;
  return cut + 2 < end ? cut + 2 : null;
}

function fits(text: string, span: Span, embedder: Counter): boolean {
  return embedder.countTokens(text.slice(span.start, span.end)) <= embedder.maxTokens;
}

function passage(document: Document, { start, end }: Span, firstSentence: number, lastSentence: number): Passage {
  return { id: `${document.id}#${start}-${end}`, documentId: document.id, start, end, firstSentence, lastSentence };
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
