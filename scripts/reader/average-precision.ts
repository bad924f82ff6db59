/** Mean of the precisions at each right place of a ranking; `labels` are 1 for right, best first. */
export function averagePrecision(labels: readonly number[]): number {
  let hits = 0;
  let sum = 0;
  for (const [index, label] of labels.entries()) if (label === 1) sum += ++hits / (index + 1);
  return hits === 0 ? 0 : sum / hits;
}

/** One over the place of the first right one. */
export function reciprocalRank(labels: readonly number[]): number {
  const at = labels.indexOf(1);
  return at < 0 ? 0 : 1 / (at + 1);
}
