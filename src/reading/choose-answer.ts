import { contains, type Span } from "../core/span.js";
import { dateAnswer } from "./date-answer.js";
import { officeHolder } from "./office.js";
import type { AnalysedQuestion } from "./question.js";
import { personRole } from "./person.js";
import { withPairedMarks } from "./paired-marks.js";
import { reasonClause } from "./reason-clause.js";
import type { RereadSentence } from "./reread.js";

/** Whether words of a sentence can answer: neither yes or no nor what the articles say about a topic is a span. */
export function asksForSpan({ kind, topic }: AnalysedQuestion): boolean {
  return kind !== "confirmation" && topic === undefined;
}

/**
 * The shortest span of a sentence that answers: what the reader marked, but for a date, for who holds an office and for who
 * somebody is, which rules find more surely, and for a reason, whose clause they cut out of what it marked. Null for a sentence
 * that the reader has not read, that does not say who somebody is, and where no span is asked for.
 */
export function chooseAnswer(question: AnalysedQuestion, { sentence, evidence }: RereadSentence): Span | null {
  if (!evidence || !asksForSpan(question)) return null;
  const marked = withPairedMarks(sentence.document.text, evidence.answer, sentence);
  if (question.office) return officeHolder(question.office, sentence) ?? marked;
  if (question.person) return personRole(question.person, sentence) ?? null;
  if (question.kind === "time") return dateAnswer(question, sentence) ?? marked;
  if (question.kind !== "reason") return marked;
  const clause = reasonClause(sentence);
  return clause && contains(evidence.answer, clause) ? clause : marked;
}
