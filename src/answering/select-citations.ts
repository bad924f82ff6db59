import type { JudgedSentence } from "../reading/judge.js";

/**
 * The sentences to cite, at most `limit`: the best of all first; then the best answering sentence of each other
 * document before a second of the same, since several sources say more than one twice; then the rest in order.
 * @param judged best first
 * @param threshold confidence from which a sentence counts as an answer
 */
export function selectCitations(
  judged: readonly JudgedSentence[],
  limit: number,
  threshold: number,
): readonly JudgedSentence[] {
  const cited = new Set<string>();
  const first: JudgedSentence[] = [];
  const rest: JudgedSentence[] = [];
  for (const item of judged) {
    const { id } = item.sentence.document;
    const answers = first.length === 0 || item.confidence >= threshold;
    if (answers && !cited.has(id)) {
      cited.add(id);
      first.push(item);
    } else rest.push(item);
  }
  return [...first, ...rest].slice(0, limit);
}
