import { join } from "node:path";
import { gzippedRows } from "./read-lines.js";

/** A training question with its text; `answers` are spans in UTF-16 code units. */
export interface TrainingRow {
  readonly id: string;
  readonly question: string;
  readonly title: string;
  readonly context: string;
  readonly answers: readonly { readonly start: number; readonly end: number }[];
  /** Answers are whole sentences: they teach which sentence answers, not where the answer lies in it. */
  readonly sentencesOnly: boolean;
  readonly unanswerable: boolean;
}

interface RawRow {
  id: string;
  question: string;
  title?: string;
  context?: string;
  sentence?: string;
  answers?: string[];
  answer_starts?: number[];
  kind?: string;
  multi?: boolean;
  unanswerable?: boolean;
}

/** Files with paragraphs, most useful first, then those of single sentences. */
export const PARAGRAPH_SETS = [
  "squad-train-part",
  "squad2-unanswerable",
  "squad2-pairs",
  "squad-train-sentences",
  "nq",
  "squadshifts-new-wiki",
  "squadshifts-reddit",
  "squadshifts-amazon-reviews",
  "fairytaleqa",
  "selqa",
  "hotpotqa",
  "quotesum",
  "tatqa",
  "covidqa",
] as const;
/** Made by build-clozes.ts and ../news/make-rows.ts. */
export const MADE_SETS = ["cloze-wikipedia", "cloze-news", "news"] as const;
export const SENTENCE_SETS = ["nqg", "qamr", "qasrl", "qadiscourse", "qanom"] as const;

/** Names of title-less collections, which say nothing of a text. */
const EMPTY_TITLE = /reddit|amazon|^\d+$/i;

/** The rows of one file of training questions in one form; rows whose spans cannot be placed are left out. */
export function* trainingRows(data: string, set: string): Generator<TrainingRow> {
  for (const raw of gzippedRows<RawRow>(join(data, "train", `${set}.jsonl.gz`))) {
    const context = raw.context ?? raw.sentence ?? "";
    if (context === "" || raw.multi === true) continue;
    const answers: { start: number; end: number }[] = [];
    for (const [index, answer] of (raw.answers ?? []).entries()) {
      const start = raw.answer_starts?.[index] ?? context.toLowerCase().indexOf(answer.toLowerCase());
      if (start >= 0 && answer.length > 0 && start + answer.length <= context.length)
        answers.push({ start, end: start + answer.length });
    }
    const unanswerable = raw.unanswerable === true;
    const sentencesOnly = raw.kind === "sentence" || set === "nqg";
    if (set === "nqg") answers.push({ start: 0, end: context.length });
    if (!unanswerable && answers.length === 0) continue;
    const title = (raw.title ?? "").replaceAll("_", " ");
    yield {
      id: raw.id,
      question: raw.question,
      title: EMPTY_TITLE.test(title) || set === "hotpotqa" ? "" : title,
      context,
      answers: unanswerable ? [] : answers,
      sentencesOnly,
      unanswerable,
    };
  }
}
