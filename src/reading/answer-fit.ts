import type { Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { asksForValue, firstTokenFrom, matchingValues } from "./kind-match.js";
import type { AnalysedQuestion } from "./question.js";

/** What an answer's own words say for or against it. */
export interface AnswerFit {
  /** Share of its topic words that stand in the question: an answer that repeats the question says nothing. */
  readonly echo: number;
  /** 1 when it meets a value of the kind asked for, -1 when one is asked for and it meets none, 0 when none is. */
  readonly kindFit: number;
}

/** Holds an answer within a sentence against its question. */
export function answerFit(question: AnalysedQuestion, sentence: AnalysedSentence, answer: Span): AnswerFit {
  const asked = new Set(question.terms.map(({ term }) => term));
  let topic = 0;
  let echoed = 0;
  const { tokens } = sentence;
  for (let i = firstTokenFrom(sentence, answer.start); i < tokens.length && tokens[i].start < answer.end; i++) {
    if (tokens[i].stop) continue;
    topic++;
    if (asked.has(tokens[i].term)) echoed++;
  }
  const fits = matchingValues(question, sentence).some(({ start, end }) => start < answer.end && answer.start < end);
  return { echo: topic === 0 ? 0 : echoed / topic, kindFit: fits ? 1 : asksForValue(question.kind) ? -1 : 0 };
}
