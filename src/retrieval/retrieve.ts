import type { Embedder } from "../core/embedder.js";
import type { IndexReader } from "../core/index-store.js";
import type { Passage } from "../core/passage.js";
import { embedQuestion } from "./embed-question.js";
import { reciprocalRankFusion } from "./reciprocal-rank-fusion.js";

/** A passage found for a question, with what each search said of it. */
export interface RetrievedPassage {
  readonly passage: Passage;
  /** Fused score: comparable within one question only. */
  readonly score: number;
  /** Cosine similarity to the question, or null when the dense search did not bring it. */
  readonly similarity: number | null;
}

export interface RetrievalOptions {
  /** Passages wanted. More costs time and finds little more past 20 or so. */
  readonly limit: number;
  /** Ids to stay within; undefined for the whole collection. */
  readonly documents?: readonly string[] | undefined;
}

/** How much the two searches count in the fusion, BM25 first: chosen by recall@20 on development folders. */
const WEIGHTS = { lexical: 1, dense: 0.4 };

/**
 * Passages for a question, best first: dense and BM25 search side by side, fused by reciprocal rank.
 * @param lexicalQuery the words to search for, any text; what is said to the embedder is `question`.
 */
export async function retrieve(
  reader: IndexReader,
  embedder: Embedder,
  question: string,
  lexicalQuery: string,
  { limit, documents }: RetrievalOptions,
): Promise<{ passages: RetrievedPassage[]; questionVector: Float32Array }> {
  const lexicalSearch = reader.searchLexical(lexicalQuery, limit, documents);
  // Awaited below in any case: without this a failure of one search would leave the other's rejection unhandled.
  lexicalSearch.catch(() => undefined);
  const questionVector = await embedQuestion(question, embedder);
  const [lexical, dense] = await Promise.all([lexicalSearch, reader.searchDense(questionVector, limit, documents)]);
  const found = new Map([...lexical, ...dense].map((hit) => [hit.passage.id, hit.passage]));
  const similarities = new Map(dense.map((hit) => [hit.passage.id, hit.score]));
  const fused = reciprocalRankFusion([
    { ids: lexical.map((hit) => hit.passage.id), weight: WEIGHTS.lexical },
    { ids: dense.map((hit) => hit.passage.id), weight: WEIGHTS.dense },
  ]);
  const passages = fused.slice(0, limit).map(({ id, score }) => ({
    passage: found.get(id)!,
    score,
    similarity: similarities.get(id) ?? null,
  }));
  return { passages, questionVector };
}
