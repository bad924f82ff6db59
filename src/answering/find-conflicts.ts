import type { Conflict } from "../core/ask.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { slice, type Span } from "../core/span.js";
import type { AnalysedSentence } from "../reading/analysed-sentence.js";
import { asksOneValue, conflict } from "../reading/conflict.js";
import type { AnalysedQuestion } from "../reading/question.js";

/** A cited sentence with what answers in it, if anything does. */
export interface CitedAnswer {
  readonly sentence: AnalysedSentence;
  readonly answer: Span | null;
}

/**
 * Whether answers show conflicts. Off: no way of finding them is shown before at least 40 natural cases were judged and
 * nine in ten were right; news of two dozen years held too few.
 */
export const SHOWS_CONFLICTS: boolean = false;

/**
 * The citations that give another value than the first for the one thing asked for; each value is named once, by the
 * first citation that gives it.
 */
export function findConflicts(
  question: AnalysedQuestion,
  cited: readonly CitedAnswer[],
  statistics: CollectionStatistics,
): Conflict[] {
  if (!asksOneValue(question)) return [];
  const told = cited.flatMap(({ sentence, answer }, citation) =>
    answer ? [{ sentence, value: answer, citation }] : [],
  );
  const [first, ...others] = told;
  if (first?.citation !== 0) return [];
  const group = [first];
  for (const other of others) {
    if (group.every((known) => conflict(question, known, other, statistics))) group.push(other);
  }
  if (group.length < 2) return [];
  return [
    {
      citations: group.map(({ citation }) => citation),
      values: group.map(({ sentence, value }) => slice(sentence.document.text, value)),
    },
  ];
}
