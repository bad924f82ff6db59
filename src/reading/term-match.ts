/** How the terms of a question are met by a sentence and what stands around it. */
import type { AnalysedSentence } from "./analysed-sentence.js";
import type { AnalysedQuestion, QuestionTerm } from "./question.js";
import { cosine } from "./vector-cache.js";

/** A sentence with what stands around it. */
export interface Surroundings {
  readonly sentence: AnalysedSentence;
  /** Sentences next to it and those of its paragraph, itself left out; for terms the sentence leaves to its context. */
  readonly neighbours: readonly AnalysedSentence[];
  readonly paragraph: readonly AnalysedSentence[];
  /** Stems of the document's title, and the year and month it was published in. */
  readonly titleTerms: ReadonlySet<string>;
}

/** How one question term is met by a candidate and what stands around it. */
export interface TermMatch {
  readonly term: QuestionTerm;
  /** The word or another name of the same country or body stands in the sentence. */
  readonly here: boolean;
  /** … or in a neighbouring sentence. */
  readonly near: boolean;
  /** … or in another sentence of its paragraph. */
  readonly around: boolean;
  readonly inTitle: boolean;
  /** Highest cosine with a word of the sentence, 0 to 1. */
  readonly similarity: number;
}

/** Whether the sentence holds a term, or another name of the country or body it names. */
function holds(sentence: AnalysedSentence, { term, named }: QuestionTerm): boolean {
  return sentence.counts.has(term) || (named !== undefined && sentence.named.has(named));
}

/** How each of the question's terms is met, in the order of `question.terms`. */
export function matches(
  question: AnalysedQuestion,
  { sentence, neighbours, paragraph, titleTerms }: Surroundings,
  vectors: ReadonlyMap<string, Float32Array>,
): TermMatch[] {
  const similarities = nearest(question, sentence, vectors);
  return question.terms.map((term, i) => {
    const here = holds(sentence, term);
    return {
      term,
      here,
      near: here || neighbours.some((other) => holds(other, term)),
      around: here || paragraph.some((other) => holds(other, term)),
      inTitle: titleTerms.has(term.term),
      similarity: similarities[i],
    };
  });
}

/** Cosines of a question's terms with words met so far: most words stand in many candidates. */
const similarities = new WeakMap<QuestionTerm, Map<string, number>>();

/**
 * Highest cosine of each question term with a word of the sentence, 0 to 1, in the order of `question.terms`.
 * @param vectors unit vectors of folded words; a word without one is like nothing.
 */
function nearest(
  question: AnalysedQuestion,
  sentence: AnalysedSentence,
  vectors: ReadonlyMap<string, Float32Array>,
): number[] {
  return question.terms.map((term) => {
    const vector = vectors.get(term.word);
    if (!vector) return 0;
    let known = similarities.get(term);
    if (!known) similarities.set(term, (known = new Map<string, number>()));
    let best = 0;
    for (const other of sentence.words) {
      let similarity = known.get(other);
      if (similarity === undefined) {
        const otherVector = vectors.get(other);
        known.set(other, (similarity = otherVector ? cosine(vector, otherVector) : 0));
      }
      if (similarity > best) best = similarity;
    }
    return best;
  });
}

/** Cosine of a term with a folded word, 0 to 1, as far as `matches` met the two; else 0. */
export function likeness(term: QuestionTerm, word: string): number {
  return similarities.get(term)?.get(word) ?? 0;
}
