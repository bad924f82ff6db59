import { readFile } from "node:fs/promises";
import type { Document } from "../core/document.js";
import { PullquoteError } from "../core/errors.js";
import { evaluate } from "../evaluation/evaluate.js";
import { formatReport } from "../evaluation/format-report.js";
import { half, HALVES, parseQuestions, type GoldQuestion } from "../evaluation/question-file.js";
import { indexUri } from "../settings.js";
import { harmless, printableJson } from "./printable.js";
import { openService, type OwnModels } from "../open-service.js";

export interface EvalFlags extends OwnModels {
  readonly index?: string;
  readonly json?: boolean;
  readonly half?: string;
}

async function questionsOf(file: string, wanted: string | undefined): Promise<GoldQuestion[]> {
  if (wanted !== undefined && !(HALVES as readonly string[]).includes(wanted)) {
    throw new PullquoteError("usage", `Cannot evaluate the half "${wanted}": there are ${HALVES.join(" and ")}.`);
  }
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new PullquoteError(
      "unreadable-file",
      `Cannot read "${file}": ${(cause as Error).message}. Give a question file.`,
      { cause },
    );
  });
  const questions = parseQuestions(text, file);
  if (wanted === undefined) return questions;
  const chosen = questions.filter(({ id }) => half(id) === wanted);
  if (chosen.length > 0) return chosen;
  throw new PullquoteError(
    "invalid-request",
    `Cannot evaluate the half "${wanted}" of "${file}": no question falls into it. Leave --half out.`,
  );
}

/** `pullquote eval`: answers every question of a file and prints the measures beside plain BM25's. */
export async function runEval(file: string, flags: EvalFlags): Promise<void> {
  const questions = await questionsOf(file, flags.half);
  const service = await openService(indexUri(flags.index), flags);
  try {
    const documents = await service.use(async ({ index }) => {
      const all = await Promise.all(index.documents.map(({ id }) => index.document(id)));
      return all.filter((document): document is Document => document !== undefined);
    });
    // As a server does when it starts, so that what is timed is an answer of one that runs and not the compiling of code.
    await service.starters();
    const report = await evaluate(questions, (request) => service.ask(request), documents);
    process.stdout.write(`${flags.json ? printableJson(report) : harmless(formatReport(report))}\n`);
  } finally {
    service.close();
  }
}
