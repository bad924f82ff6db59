/** Longest answer, in words. */
export const MAX_ANSWER_WORDS = 30;
/**
 * What each further word of an answer costs, in logits. Start and end are judged apart, so that a long span is too
 * easily one answer's start with another's end; chosen on questions held back from training.
 */
const WORD_COST = 0.08;

/** A run of words, first and last inclusive, with the sum of its start and end logits less its length's cost. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/**
 * The highest-scoring span within words `from` to `to` (exclusive); undefined when there are none.
 * @param offset of the words' logits in `start` and `end`
 * @param mayEnd whether a span may end in a word; one that may not goes on to the next that may
 */
export function bestSpan(
  start: ArrayLike<number>,
  end: ArrayLike<number>,
  from: number,
  to: number,
  offset = 0,
  mayEnd: (word: number) => boolean = () => true,
): WordSpan | undefined {
  let best: WordSpan | undefined;
  for (let first = from; first < to; first++) {
    for (let last = first; last < Math.min(to, first + MAX_ANSWER_WORDS); last++) {
      const score = start[offset + first] + end[offset + last] - WORD_COST * (last - first);
      if (best === undefined || score > best.score) best = { first, last, score };
    }
  }
  if (best === undefined) return undefined;
  let { last } = best;
  while (last < to - 1 && !mayEnd(last)) last++;
  return { ...best, last };
}
