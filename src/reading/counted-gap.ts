import type { Token } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { firstTokenFrom } from "./kind-match.js";
import type { AnalysedQuestion, QuestionTerm } from "./question.js";
import type { Value } from "./values.js";

/** Words after a figure among which what it counts stands: "1,600 armed men". */
const REACH = 4;
/** What a sentence says of the thing counted when it stands by no figure. */
const ELSEWHERE = 0.5;
/** A word of like meaning, where the word itself counts 1. */
const RELATED = 0.9;

/**
 * How little of what the question counts is counted in the sentence: 0 (it stands by a figure, or the question counts
 * nothing) to 1 (nothing like it in the sentence). "How many Iranians came?" is not answered by "1,600 Syrians".
 * @param values of the sentence that the question may ask for
 * @param likeness cosine of the thing counted with a folded word, 0 to 1
 */
export function countedGap(
  { counted }: AnalysedQuestion,
  sentence: AnalysedSentence,
  values: readonly Value[],
  likeness: (counted: QuestionTerm, word: string) => number,
): number {
  if (!counted) return 0;
  const likenessOf = ({ word, term, stop }: Token): number => {
    if (term === counted.term) return 1;
    if (stop) return 0;
    if (counted.related.includes(term)) return RELATED;
    return counted.isName ? 0 : likeness(counted, word);
  };
  const { tokens } = sentence;
  let best = 0;
  for (const value of values) {
    for (let i = firstTokenFrom(sentence, value.start), after = 0; i < tokens.length && after < REACH; i++) {
      best = Math.max(best, likenessOf(tokens[i]));
      if (tokens[i].start >= value.end) after++;
    }
  }
  for (const token of tokens) best = Math.max(best, ELSEWHERE * likenessOf(token));
  return 1 - best;
}
