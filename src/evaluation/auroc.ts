/**
 * Area under the ROC curve: how often a positive scores above a negative, ties counting half (Mann and Whitney's U).
 * NaN when one of the two is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < all.length;) {
    let j = i;
    while (j < all.length && all[j].score === all[i].score) j++;
    const meanRank = (i + 1 + j) / 2;
    for (; i < j; i++) if (all[i].positive) rankSum += meanRank;
  }
  const p = positives.length;
  return (rankSum - (p * (p + 1)) / 2) / (p * negatives.length);
}
