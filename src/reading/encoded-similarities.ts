import { slice } from "../core/span.js";
import type { AnalysedQuestion } from "./question.js";
import type { RankedSentence } from "./rank-sentences.js";
import { cosine, type VectorCache } from "./vector-cache.js";

/**
 * The cosine of each sentence to the question by an encoder of words in their order; 0 for a sentence or a question longer
 * than it reads. The reader looks for words that fit each other; this network, trained beside the embedding model's
 * cosine, tells what that does not: whether a sentence is such as answers such a question.
 */
export async function encodedSimilarities<T extends Pick<RankedSentence, "sentence">>(
  question: Pick<AnalysedQuestion, "text">,
  sentences: readonly T[],
  encoder: Pick<VectorCache, "get" | "question">,
): Promise<ReadonlyMap<T, number>> {
  const text = ({ sentence: { document, index } }: T) => slice(document.text, document.sentences[index]);
  const asked = await encoder.question(question.text);
  const vectors = await encoder.get(sentences.map(text));
  return new Map(
    sentences.map((item) => {
      const vector = vectors.get(text(item));
      return [item, asked && vector ? cosine(asked, vector) : 0];
    }),
  );
}
