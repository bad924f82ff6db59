import type { AskResponse, Citation } from "../core/ask.js";
import { auroc } from "./auroc.js";
import { expectedCalibrationError } from "./calibration.js";
import { answerF1, exactMatch } from "./normalize-answer.js";
import type { GoldQuestion } from "./question-file.js";

/** One question with what was answered. */
export interface Outcome {
  readonly question: GoldQuestion;
  readonly response: Pick<AskResponse, "status" | "confidence" | "answer" | "citations"> & {
    readonly timings: { readonly total: number };
  };
}

/** Shares between 0 and 1; null where no question is of the kind that a measure is over. */
export interface Measures {
  readonly questions: number;
  readonly answerable: number;
  readonly quoteAt1: number | null;
  readonly quoteAt3: number | null;
  readonly mrrAt10: number | null;
  readonly answerEm: number | null;
  readonly answerF1: number | null;
  readonly refusalPrecision: number | null;
  readonly refusalRecall: number | null;
  readonly refusalF1: number | null;
  readonly auroc: number | null;
  readonly ece: number | null;
  /** Mean number of UTF-16 code units of first quotes. */
  readonly quoteLength: number | null;
  /** Milliseconds. */
  readonly latencyP50: number | null;
  readonly latencyP95: number | null;
}

const fold = (text: string) => text.replace(/\s+/gu, " ").trim();

type Quotation = Pick<Citation, "quote"> & { readonly document: { readonly id: string } };

/** Whether a quotation holds this gold quote, white space folded. */
export function holds(citation: Quotation, gold: GoldQuestion["gold"][number]): boolean {
  return citation.document.id === gold.document && fold(citation.quote).includes(fold(gold.quote));
}

/** Rank, from 1, of the first citation that holds any gold quote; 0 for none. */
export function firstRightRank(citations: readonly Quotation[], question: GoldQuestion): number {
  return citations.findIndex((citation) => question.gold.some((gold) => holds(citation, gold))) + 1;
}

function rightWithin3(citations: readonly Quotation[], question: GoldQuestion): boolean {
  const first = citations.slice(0, 3);
  if (!question.every) return firstRightRank(first, question) > 0;
  const documents = new Set(question.gold.map((gold) => gold.document));
  return [...documents].every((document) =>
    question.gold.some((gold) => gold.document === document && first.some((citation) => holds(citation, gold))),
  );
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that a share `q` of the values do not exceed (nearest rank). */
export function percentile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null;
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The contract's measures over some outcomes. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(({ question }) => question.gold.length > 0);
  const unanswerable = outcomes.filter(({ question }) => question.gold.length === 0);
  const ranks = answerable.map(({ question, response }) => firstRightRank(response.citations, question));
  const spans = answerable.filter(({ question }) => question.answers.length > 0);
  const refused = outcomes.filter(({ response }) => response.status === "not-found");
  const rightlyRefused = refused.filter(({ question }) => question.gold.length === 0).length;
  const precision = ratio(rightlyRefused, refused.length);
  const recall = ratio(rightlyRefused, unanswerable.length);
  const confidences = (some: readonly Outcome[]) => some.map(({ response }) => response.confidence);
  const first = outcomes.flatMap(({ response }) => response.citations.slice(0, 1));
  const latencies = outcomes.map(({ response }) => response.timings.total);
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    quoteAt1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    quoteAt3: mean(answerable.map(({ question, response }) => (rightWithin3(response.citations, question) ? 1 : 0))),
    mrrAt10: mean(ranks.map((rank) => (rank > 0 && rank <= 10 ? 1 / rank : 0))),
    answerEm: mean(spans.map(({ question, response }) => exactMatch(response.answer?.text ?? "", question.answers))),
    answerF1: mean(spans.map(({ question, response }) => answerF1(response.answer?.text ?? "", question.answers))),
    refusalPrecision: precision,
    refusalRecall: recall,
    refusalF1:
      precision !== null && recall !== null && precision + recall > 0
        ? (2 * precision * recall) / (precision + recall)
        : unanswerable.length > 0
          ? 0
          : null,
    auroc:
      answerable.length > 0 && unanswerable.length > 0
        ? auroc(confidences(answerable), confidences(unanswerable))
        : null,
    ece:
      outcomes.length > 0
        ? expectedCalibrationError(
            outcomes.map(({ question, response }) => ({
              confidence: response.confidence,
              right: firstRightRank(response.citations, question) === 1,
            })),
          )
        : null,
    quoteLength: mean(first.map(({ quote }) => quote.length)),
    latencyP50: percentile(latencies, 0.5),
    latencyP95: percentile(latencies, 0.95),
  };
}
