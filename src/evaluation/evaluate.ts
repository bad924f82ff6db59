import type { AskRequest, AskResponse } from "../core/ask.js";
import type { Document } from "../core/document.js";
import { slice } from "../core/span.js";
import { measure, type Measures, type Outcome } from "./measures.js";
import type { GoldQuestion } from "./question-file.js";
import { SentenceBm25, type Bm25Variant } from "./sentence-bm25.js";

/** Measures of one way of answering. */
export interface SystemReport {
  readonly system: string;
  readonly overall: Measures;
  readonly byCategory: Readonly<Record<string, Measures>>;
}

export interface EvaluationReport {
  readonly questions: number;
  /** Pullquote first, then the yardsticks. */
  readonly systems: readonly SystemReport[];
}

/** Citations asked for: what MRR@10 needs. */
const LIMIT = 10;
/** Questions answered first without being counted, so that latency is that of a server that has been asked before. */
const WARM_UP = 20;

const YARDSTICKS: readonly (Bm25Variant & { readonly system: string })[] = [
  { system: "BM25", stemmed: false },
  { system: "BM25 stemmed", stemmed: true },
];

function report(system: string, outcomes: readonly Outcome[]): SystemReport {
  const categories = [...new Set(outcomes.map(({ question }) => question.category))].sort();
  const byCategory = Object.fromEntries(
    categories.map((category) => [
      category,
      measure(outcomes.filter(({ question }) => question.category === category)),
    ]),
  );
  return { system, overall: measure(outcomes), byCategory };
}

function requestFor({ question, history }: GoldQuestion): AskRequest {
  return { question, history, limit: LIMIT };
}

/** At most `count` questions from all over the file, which holds one kind after the other. */
function spread(questions: readonly GoldQuestion[], count: number): GoldQuestion[] {
  const step = Math.ceil(questions.length / count);
  return questions.filter((_, i) => i % step === 0);
}

/** The yardstick's outcome: its best sentences for the same stand-alone question, its top score as confidence. */
function bm25Outcome(bm25: SentenceBm25, question: GoldQuestion, standalone: string): Outcome {
  const started = performance.now();
  const hits = bm25.search(standalone, LIMIT);
  const total = performance.now() - started;
  const citations = hits.map(({ document, index, score }) => {
    const { start, end } = document.sentences[index];
    const quote = slice(document.text, { start, end });
    return { document, start, end, quote, before: "", after: "", score };
  });
  const response = { status: "answered" as const, confidence: hits[0]?.score ?? 0, answer: null, citations };
  return { question, response: { ...response, timings: { total } } };
}

/**
 * Answers every question and measures; the yardsticks get the same stand-alone questions.
 * @param ask answers one question
 * @param documents all documents, for the yardsticks
 * @param onProgress called after each question
 */
export async function evaluate(
  questions: readonly GoldQuestion[],
  ask: (request: AskRequest) => Promise<AskResponse>,
  documents: readonly Document[],
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<EvaluationReport> {
  for (const question of spread(questions, WARM_UP)) await ask(requestFor(question));
  const outcomes: Outcome[] = [];
  const standalone: string[] = [];
  for (const question of questions) {
    const response = await ask(requestFor(question));
    outcomes.push({ question, response });
    standalone.push(response.standaloneQuestion);
    onProgress(outcomes.length, questions.length);
  }
  const yardsticks = YARDSTICKS.map(({ system, ...variant }) => {
    const bm25 = new SentenceBm25(documents, variant);
    const { overall, byCategory } = report(
      system,
      questions.map((question, i) => bm25Outcome(bm25, question, standalone[i])),
    );
    // BM25's scores are no probabilities, so calibration means nothing for it.
    const uncalibrated = (measures: Measures): Measures => ({ ...measures, ece: null });
    const categories = Object.entries(byCategory).map(([name, measures]) => [name, uncalibrated(measures)] as const);
    return { system, overall: uncalibrated(overall), byCategory: Object.fromEntries(categories) };
  });
  return { questions: questions.length, systems: [report("Pullquote", outcomes), ...yardsticks] };
}
