/** Whether another document says the answer too, or only speaks of the same topic. */
import { contains, type Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { chooseAnswer } from "./choose-answer.js";
import type { JudgedSentence } from "./judge.js";
import type { AnalysedQuestion } from "./question.js";
import { SOURCE_BIAS, SOURCE_WEIGHTS } from "./source-weights.js";

/** What tells whether a document's best sentence answers, given what the first of all answers. */
export const SOURCE_FEATURES = [
  /** Logit of the sentence's confidence. */
  "confidence",
  /** It holds every word of the first sentence's answer that the question does not. */
  "sameAnswer",
  /** The first sentence holds every word of its answer that the question does not. */
  "answerInFirst",
] as const;
export type SourceFeature = (typeof SOURCE_FEATURES)[number];

/** A document's best sentence. */
export interface Source {
  readonly best: JudgedSentence;
  readonly answer: Span | null;
  /** One number for each of `SOURCE_FEATURES`, in their order. */
  readonly features: readonly number[];
  /** Probability that it answers; of the first document the confidence. */
  readonly probability: number;
}

/** Answers of more words than this are clauses, which two articles never word alike. */
const LONGEST_ANSWER = 8;
const SUREST = 1e-6;

/** Whether a sentence holds all that an answer adds to the question. */
function repeats(
  question: AnalysedQuestion,
  from: AnalysedSentence,
  answer: Span | null,
  to: AnalysedSentence,
): boolean {
  if (!answer) return false;
  const asked = new Set(question.terms.map(({ term }) => term));
  const said = from.tokens.filter((token) => contains(answer, token) && !token.stop && !asked.has(token.term));
  return said.length > 0 && said.length <= LONGEST_ANSWER && said.every(({ term }) => to.counts.has(term));
}

/** The best sentence of each document, best document first as `judged` has them. */
export function judgeSources(question: AnalysedQuestion, judged: readonly JudgedSentence[]): Source[] {
  const best = new Map<string, JudgedSentence>();
  for (const item of judged) {
    const { id } = item.sentence.document;
    if (!best.has(id)) best.set(id, item);
  }
  const [first] = judged;
  const firstAnswer = first ? chooseAnswer(question, first) : null;
  return [...best.values()].map((item): Source => {
    const answer = item === first ? firstAnswer : chooseAnswer(question, item);
    const sure = Math.min(1 - SUREST, Math.max(SUREST, item.confidence));
    const byName: Record<SourceFeature, number> = {
      confidence: Math.log(sure / (1 - sure)),
      sameAnswer: Number(repeats(question, first.sentence, firstAnswer, item.sentence)),
      answerInFirst: Number(repeats(question, item.sentence, answer, first.sentence)),
    };
    const features = SOURCE_FEATURES.map((name) => byName[name]);
    const logit = SOURCE_FEATURES.reduce((sum, name, i) => sum + SOURCE_WEIGHTS[name] * features[i], SOURCE_BIAS);
    const probability = item === first ? item.confidence : item.evidence ? 1 / (1 + Math.exp(-logit)) : 0;
    return { best: item, answer, features, probability };
  });
}
