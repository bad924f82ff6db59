import type { AnswerReader } from "../core/answer-reader.js";
import { slice, type Span } from "../core/span.js";
import { asksForSpan, chooseAnswer } from "../reading/choose-answer.js";
import type { JudgedSentence } from "../reading/judge.js";
import type { AnalysedQuestion } from "../reading/question.js";
import { surroundings } from "./surroundings.js";

/** Sentences on each side that the larger reader reads along: about the paragraphs it was trained on. */
const NEIGHBOURS = 3;

/**
 * The shortest span of the cited sentence that answers: marked by the larger reader where there is one and it finds an
 * answer rather than none, else by the product's own; null where no span is asked for.
 */
export async function markAnswer(
  question: AnalysedQuestion,
  cited: JudgedSentence,
  reader: AnswerReader | undefined,
): Promise<Span | null> {
  const own = chooseAnswer(question, cited);
  if (!reader || !asksForSpan(question)) return own;
  const { document, index } = cited.sentence;
  const context = surroundings(document, index, NEIGHBOURS);
  const { start, end } = document.sentences[index];
  const within = { start: start - context.start, end: end - context.start };
  const marked = await reader.mark(question.text, slice(document.text, context), within);
  if (!marked || marked.score <= marked.noAnswer) return own;
  return { start: marked.start + context.start, end: marked.end + context.start };
}
