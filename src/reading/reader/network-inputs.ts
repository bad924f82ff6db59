import type { Tensor } from "../../core/network.js";
import type { EncodedPassage, EncodedQuestion, EncodedText } from "./encode.js";
import { RELATION_KINDS } from "./relations.js";
import type { WordVectors } from "./word-vectors.js";

/** Lowest weight of a question word that a related word stands for. */
const LEAST_EXPANSION_WEIGHT = 0.2;
const PADDING = { passage: 0, question: -1, expansion: -2 } as const;

/** Words and terms by number within one run: the network only compares them for equality. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size + 1;
    this.numbers.set(text, number);
    return number;
  }
}

function texts(
  prefix: string,
  list: readonly EncodedText[],
  length: number,
  padding: number,
  numbering: Numbering,
  vectors: WordVectors,
): Record<string, Tensor> {
  const size = list.length * length;
  const shape = [list.length, length];
  const word = new Int32Array(size).fill(padding);
  const term = new Int32Array(size).fill(padding);
  const suffix = new Int32Array(size);
  const form = new Int32Array(size);
  const weight = new Float32Array(size);
  const real = new Float32Array(size);
  const values = new Float32Array(size * vectors.dimension);
  for (const [row, text] of list.entries()) {
    for (let i = 0; i < text.words.length; i++) {
      const at = row * length + i;
      word[at] = numbering.of(text.words[i].word);
      term[at] = numbering.of(text.words[i].term);
      suffix[at] = text.suffixes[i]!;
      form[at] = text.shapes[i]!;
      weight[at] = text.weights[i]!;
      real[at] = 1;
      vectors.copy(text.rows[i], values, at * vectors.dimension);
    }
  }
  return {
    [`${prefix}_word`]: { data: word, shape },
    [`${prefix}_term`]: { data: term, shape },
    [`${prefix}_suffix`]: { data: suffix, shape },
    [`${prefix}_shape`]: { data: form, shape },
    [`${prefix}_weight`]: { data: weight, shape },
    [`${prefix}_real`]: { data: real, shape },
    [`${prefix}_vectors`]: { data: values, shape: [...shape, vectors.dimension] },
  };
}

/** One question and some passages as the network's inputs, padded to the longest passage. */
export function networkInputs(
  question: EncodedQuestion,
  passages: readonly EncodedPassage[],
  vectors: WordVectors,
): Record<string, Tensor> {
  const numbering = new Numbering();
  const length = Math.max(...passages.map(({ words }) => words.length));
  const asked = question.words.length;
  const sentences = 1 + Math.max(0, ...passages.flatMap((passage) => passage.sentences.slice(-1)));
  const matrix = new Float32Array(passages.length * sentences * length);
  for (const [row, passage] of passages.entries())
    for (const [i, sentence] of passage.sentences.entries())
      if (sentence >= 0) matrix[(row * sentences + sentence) * length + i] = 1;

  const count = Math.max(1, question.expansions.length);
  const term = new Int32Array(count).fill(PADDING.expansion);
  const weight = new Float32Array(count);
  const kind = new Float32Array(count * RELATION_KINDS.length);
  const position = new Float32Array(count * asked);
  for (const [i, expansion] of question.expansions.entries()) {
    term[i] = numbering.of(expansion.term);
    weight[i] = Math.max(LEAST_EXPANSION_WEIGHT, question.weights[expansion.position]);
    kind[i * RELATION_KINDS.length + expansion.kind] = 1;
    position[i * asked + expansion.position] = 1;
  }
  return {
    ...texts("passage", passages, length, PADDING.passage, numbering, vectors),
    ...texts("question", [question], asked, PADDING.question, numbering, vectors),
    question_type: { data: Int32Array.of(question.type), shape: [1] },
    sentences: { data: matrix, shape: [passages.length, sentences, length] },
    expansion_term: { data: term, shape: [1, count] },
    expansion_weight: { data: weight, shape: [1, count] },
    expansion_kind: { data: kind, shape: [1, count, RELATION_KINDS.length] },
    expansion_position: { data: position, shape: [1, count, asked] },
  };
}
