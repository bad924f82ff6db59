import type { Conflict } from "../core/ask.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { slice, type Span } from "../core/span.js";
import type { AnalysedSentence } from "../reading/analysed-sentence.js";
import { asksOneValue, asksToll, comparedValue, conflict } from "../reading/conflict.js";
import type { AnalysedQuestion } from "../reading/question.js";

/** A cited sentence with what answers in it, if anything does. */
export interface CitedAnswer {
  readonly sentence: AnalysedSentence;
  readonly answer: Span | null;
}

/**
 * The citations that give another value than the first for the one thing asked for; each value is named once, by the
 * first citation that gives it.
 */
export function findConflicts(
  question: AnalysedQuestion,
  cited: readonly CitedAnswer[],
  statistics: CollectionStatistics,
): Conflict[] {
  // Of other figures than tolls, and of dates, too few natural cases were found to know how many would be right.
  if (!asksOneValue(question) || !asksToll(question)) return [];
  const told = cited.flatMap(({ sentence, answer }, citation) =>
    answer ? [{ sentence, value: answer, citation }] : [],
  );
  const [first, ...others] = told;
  if (first?.citation !== 0) return [];
  const group = [first];
  for (const found of others) {
    const other = { ...found, value: comparedValue(question, found) };
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
