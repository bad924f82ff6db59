/**
 * Fuses rankings by summing `weight / (k + rank)`, rank counted from 1 (Cormack, Clarke and Büttcher, "Reciprocal Rank
 * Fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009).
 */
export interface Ranking {
  /** Item ids, best first, each at most once. */
  readonly ids: readonly string[];
  /** How much this ranking counts; 0 leaves it out. */
  readonly weight: number;
}

/** Ranks count less steeply the larger it is; 60 is the paper's value and good over a wide range. */
export const RRF_K = 60;

/** Item ids with their fused scores, best first; ties keep the order of first appearance. */
export function reciprocalRankFusion(rankings: readonly Ranking[], k = RRF_K): { id: string; score: number }[] {
  const scores = new Map<string, number>();
  for (const { ids, weight } of rankings) {
    if (weight === 0) continue;
    ids.forEach((id, index) => scores.set(id, (scores.get(id) ?? 0) + weight / (k + index + 1)));
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}
