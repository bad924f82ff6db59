import type { EncodedText } from "../core/embedder.js";
import { slice } from "../core/span.js";
import type { AnalysedQuestion } from "./question.js";
import type { RankedSentence } from "./rank-sentences.js";
import { cosine, type VectorCache } from "./vector-cache.js";

/** How near a sentence is to a question by an encoder of words in their order, -1 to 1 each. */
export interface EncodedSimilarities {
  /** Cosine of their vectors. */
  readonly encodedSimilarity: number;
  /** Cosine of each word of the question to the nearest of the sentence, by how much it counts. */
  readonly wordSimilarity: number;
}

const NONE: EncodedSimilarities = { encodedSimilarity: 0, wordSimilarity: 0 };

/** What is highest, or lowest, of each. */
export function extreme(
  of: (...values: number[]) => number,
  list: readonly EncodedSimilarities[],
): EncodedSimilarities {
  return {
    encodedSimilarity: of(...list.map(({ encodedSimilarity }) => encodedSimilarity)),
    wordSimilarity: of(...list.map(({ wordSimilarity }) => wordSimilarity)),
  };
}

/** Late interaction (Khattab and Zaharia, "ColBERT", SIGIR 2020). */
function wordSimilarity({ words, shares }: EncodedText, sentence: EncodedText): number {
  if (sentence.words.length === 0) return 0;
  return words.reduce((sum, word, i) => {
    const nearest = Math.max(...sentence.words.map((other) => cosine(word, other)));
    return sum + shares[i] * nearest;
  }, 0);
}

/**
 * How near each sentence is to the question; 0 for a sentence or a question longer than the encoder reads. The reader looks
 * for words that fit each other; this network, trained beside the embedding model's cosine, tells what that does not:
 * whether a sentence is such as answers such a question.
 */
export async function encodedSimilarities<T extends Pick<RankedSentence, "sentence">>(
  question: Pick<AnalysedQuestion, "text">,
  sentences: readonly T[],
  encoder: Pick<VectorCache<EncodedText>, "get" | "question">,
): Promise<ReadonlyMap<T, EncodedSimilarities>> {
  const text = ({ sentence: { document, index } }: T) => slice(document.text, document.sentences[index]);
  const asked = await encoder.question(question.text);
  const encoded = await encoder.get(sentences.map(text));
  return new Map(
    sentences.map((item) => {
      const said = encoded.get(text(item));
      if (!asked || !said) return [item, NONE];
      return [
        item,
        { encodedSimilarity: cosine(asked.vector, said.vector), wordSimilarity: wordSimilarity(asked, said) },
      ];
    }),
  );
}
