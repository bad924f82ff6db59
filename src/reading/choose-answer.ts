import { contains, type Span } from "../core/span.js";
import { answerSpan } from "./answer-span.js";
import type { AnalysedQuestion } from "./question.js";
import type { RereadSentence } from "./reread.js";

/**
 * The shortest span of a sentence that answers: what the reader marked, but for a date, which rules find more surely,
 * and for a reason, whose clause they cut out of what it marked. Null for yes or no, which no span says.
 */
export function chooseAnswer(question: AnalysedQuestion, { sentence, evidence }: RereadSentence): Span | null {
  if (question.kind === "confirmation") return null;
  const byRule = answerSpan(question, sentence);
  if (!evidence) return byRule;
  if (byRule && question.kind === "time") return byRule;
  if (byRule && question.kind === "reason" && contains(evidence.answer, byRule)) return byRule;
  return evidence.answer;
}
