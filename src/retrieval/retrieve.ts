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
  /** Words of the conversation: passages found for the question that hold them too come earlier. */
  readonly context?: string;
}

/**
 * How much the searches count in the fusion: the question's own by recall@20 on development folders, the context's by
 * how often a follow-up brings the same first passage as a person's rewrite of it.
 */
const WEIGHTS = { lexical: 1, dense: 0.4, context: 0.3 };

/**
 * Passages for a question, best first: dense and BM25 search side by side, fused by reciprocal rank with a search for
 * the words of the conversation.
 * @param lexicalQuery the words to search for, any text; what is said to the embedder is `question`.
 */
export async function retrieve(
  reader: IndexReader,
  embedder: Embedder,
  question: string,
  lexicalQuery: string,
  { limit, documents, context = "" }: RetrievalOptions,
): Promise<{ passages: RetrievedPassage[]; questionVector: Float32Array }> {
  const lexicalSearch = reader.searchLexical(lexicalQuery, limit, documents);
  const contextSearch = context === "" ? Promise.resolve([]) : reader.searchLexical(context, limit, documents);
  // Awaited below in any case: without this a failure of one search would leave the other's rejection unhandled.
  lexicalSearch.catch(() => undefined);
  contextSearch.catch(() => undefined);
  const questionVector = await embedQuestion(question, embedder);
  const denseSearch = reader.searchDense(questionVector, limit, documents);
  const [lexical, dense, around] = await Promise.all([lexicalSearch, denseSearch, contextSearch]);
  const found = new Map([...lexical, ...dense].map((hit) => [hit.passage.id, hit.passage]));
  const similarities = new Map(dense.map((hit) => [hit.passage.id, hit.score]));
  const fused = reciprocalRankFusion([
    { ids: lexical.map((hit) => hit.passage.id), weight: WEIGHTS.lexical },
    { ids: dense.map((hit) => hit.passage.id), weight: WEIGHTS.dense },
    { ids: around.map((hit) => hit.passage.id), weight: WEIGHTS.context },
  ]);
  // The context brings no passage of its own: what only the conversation is about does not answer the question.
  const asked = fused.filter(({ id }) => found.has(id));
  const passages = asked.slice(0, limit).map(({ id, score }) => ({
    passage: found.get(id)!,
    score,
    similarity: similarities.get(id) ?? null,
  }));
  return { passages, questionVector };
}
