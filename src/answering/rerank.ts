import type { Reranker } from "../core/reranker.js";
import { slice } from "../core/span.js";
import type { JudgedSentence } from "../reading/judge.js";
import { surroundings } from "./surroundings.js";

/** Most sentences given to the re-ranker, each twice: its time grows with them, and what it can mend hardly does. */
export const MOST_RERANKED = 20;
/** Sentences on each side that a sentence is read with: those that say who "he" is. */
const NEIGHBOURS = 1;

/**
 * Orders the best sentences anew by a larger model: its log-odds, read off the sentence alone and in context and
 * averaged, are added to the product's own logit, as of two experts asked the same (Hinton, "Products of Experts",
 * 1999). Confidence stays with the place, not the sentence: whether anything answers was calibrated without the larger
 * model, and only which sentence does is left to it.
 * @param judged best first; what was not read by the product's own reader keeps its place below.
 */
export async function rerank(
  question: string,
  judged: readonly JudgedSentence[],
  reranker: Reranker,
): Promise<JudgedSentence[]> {
  const isRead = ({ evidence }: JudgedSentence) => evidence !== null;
  const best = judged.filter(isRead).slice(0, MOST_RERANKED);
  if (best.length < 2) return [...judged];
  const texts = best.flatMap(({ sentence: { document, index } }) => [
    slice(document.text, document.sentences[index]),
    slice(document.text, surroundings(document, index, NEIGHBOURS)),
  ]);
  const odds = await reranker.score(question, texts);
  const reordered = best
    .map((item, i) => ({ item, logit: item.score + (odds[2 * i] + odds[2 * i + 1]) / 2 }))
    .sort((a, b) => b.logit - a.logit)
    .map(({ item }, place) => ({ ...item, confidence: best[place].confidence }));
  const moved = new Set(best);
  return [...reordered, ...judged.filter((item) => !moved.has(item))];
}
