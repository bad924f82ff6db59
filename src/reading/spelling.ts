import distance from "damerau-levenshtein";
import type { CollectionStatistics } from "../core/index-store.js";

/** Vocabulary terms by length, made once for each collection. */
const vocabularies = new WeakMap<CollectionStatistics, Map<number, string[]>>();

function vocabulary(statistics: CollectionStatistics): Map<number, string[]> {
  let byLength = vocabularies.get(statistics);
  if (!byLength) {
    byLength = new Map();
    for (const [term, frequency] of statistics.documentFrequency) {
      if (frequency === 0) continue;
      const list = byLength.get(term.length);
      if (list) list.push(term);
      else byLength.set(term.length, [term]);
    }
    vocabularies.set(statistics, byLength);
  }
  return byLength;
}

/** Shorter words differ from too many others by a letter or two. */
const SHORTEST_CORRECTED = 4;
/** From this length on two slips are forgiven instead of one. */
const TWO_SLIPS_FROM = 8;

/**
 * The collection's term that a misspelt one most likely stands for, or undefined: within one slip (two for long words)
 * of a letter left out, put in, exchanged or swapped with its neighbour, first letter right; the nearest, then the
 * commonest. Numbers are never corrected.
 */
export function correctSpelling(term: string, statistics: CollectionStatistics): string | undefined {
  if (term.length < SHORTEST_CORRECTED || /\p{N}/u.test(term)) return undefined;
  const allowed = term.length >= TWO_SLIPS_FROM ? 2 : 1;
  let best: { term: string; slips: number; frequency: number } | undefined;
  const byLength = vocabulary(statistics);
  for (let length = term.length - allowed; length <= term.length + allowed; length++) {
    for (const candidate of byLength.get(length) ?? []) {
      if (candidate[0] !== term[0] || /\p{N}/u.test(candidate)) continue;
      const slips = distance(term, candidate).steps;
      if (slips > allowed) continue;
      const frequency = statistics.documentFrequency.get(candidate) ?? 0;
      if (!best || slips < best.slips || (slips === best.slips && frequency > best.frequency)) {
        best = { term: candidate, slips, frequency };
      }
    }
  }
  return best?.term;
}
