import { contains, type Span } from "../core/span.js";
import type { AnswerKind } from "./answer-kind.js";
import { answerSpan } from "./answer-span.js";
import type { AnalysedQuestion } from "./question.js";
import type { RereadSentence } from "./reread.js";

/** Kinds whose values have a form of their own, which rules find more surely than the reader. */
const FIGURES: ReadonlySet<AnswerKind> = new Set(["time", "count", "amount", "money", "percent", "duration"]);

/**
 * The shortest span of a sentence that answers: a figure by rule, else what the reader marked, narrowed to the name in
 * it that the rules would choose; null for yes or no, which no span says.
 */
export function chooseAnswer(question: AnalysedQuestion, { sentence, evidence }: RereadSentence): Span | null {
  if (question.kind === "confirmation") return null;
  const byRule = answerSpan(question, sentence);
  if (!evidence) return byRule;
  if (byRule && (FIGURES.has(question.kind) || contains(evidence.answer, byRule))) return byRule;
  return evidence.answer;
}
