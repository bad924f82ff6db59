/**
 * Fits how likely another document than the first says the answer too, and writes `src/reading/source-weights.ts`.
 *
 *   tsx scripts/sources/fit.ts [--write] INDEX:QUESTIONS.jsonl[:fit|report]…
 *
 * Best on collections where several documents share a topic: articles cut into documents of a few paragraphs. Looked
 * at are the questions that are answered; a document's best sentence counts as an answer where it holds a gold quote or
 * one of the given answers. A document that holds gold elsewhere is left out. Logistic regression by Newton's method.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { read } from "../../src/answering/answer-question.js";
import { auroc } from "../../src/evaluation/auroc.js";
import { firstRightRank } from "../../src/evaluation/measures.js";
import { half, parseQuestions } from "../../src/evaluation/question-file.js";
import { openService } from "../../src/open-service.js";
import { judge } from "../../src/reading/judge.js";
import { judgeSources, SOURCE_FEATURES } from "../../src/reading/sources.js";
import { ANSWER_THRESHOLD } from "../../src/reading/weights.js";

interface Sample {
  readonly features: readonly number[];
  readonly says: boolean;
}

const L2 = 1;
const STEPS = 25;
/** What is said to hold an answer must do so more often than not. */
const SAYS_PRECISION = 0.5;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: "boolean" } },
});
if (positionals.length === 0) throw new Error("usage: fit.ts [--write] INDEX:QUESTIONS.jsonl[:fit|report]…");

const squash = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

async function collect(index: string, file: string, part?: string): Promise<Sample[]> {
  const service = await openService(index);
  const samples: Sample[] = [];
  for (const gold of parseQuestions(readFileSync(file, "utf8"), file)) {
    if (gold.gold.length === 0 || (part !== undefined && half(gold.id) !== part)) continue;
    const { question, ranked } = await service.use((library) => read(library, gold));
    const judged = judge(question, ranked);
    if ((judged[0]?.confidence ?? 0) < ANSWER_THRESHOLD) continue;
    for (const { best, features } of judgeSources(question, judged).slice(1)) {
      if (!best.evidence) continue;
      const { document, text } = best.sentence;
      const says =
        firstRightRank([{ quote: text, document }], gold) === 1 ||
        (gold.answers ?? []).some((answer) => squash(text).includes(squash(answer)));
      if (!says && gold.gold.some((quote) => quote.document === document.id)) continue;
      samples.push({ features, says });
    }
  }
  service.close();
  return samples;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const logit = (weights: readonly number[], features: readonly number[]) =>
  features.reduce((sum, value, i) => sum + weights[i + 1] * value, weights[0]);

/** Solves a small symmetric system by Gaussian elimination. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]]);
  for (let i = 0; i < rows.length; i++) {
    for (let j = i + 1; j < rows.length; j++) {
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k <= rows.length; k++) rows[j][k] -= factor * rows[i][k];
    }
  }
  const result = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const rest = rows[i].slice(i + 1, -1).reduce((sum, value, k) => sum + value * result[i + 1 + k], 0);
    result[i] = (rows[i][rows.length] - rest) / rows[i][i];
  }
  return result;
}

function fit(samples: readonly Sample[]): number[] {
  let weights = new Array<number>(SOURCE_FEATURES.length + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -L2 * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j && i > 0 ? L2 : 0)));
    for (const { features, says } of samples) {
      const inputs = [1, ...features];
      const p = sigmoid(logit(weights, features));
      for (const [i, a] of inputs.entries()) {
        gradient[i] += a * (Number(says) - p);
        for (const [j, b] of inputs.entries()) hessian[i][j] += a * b * p * (1 - p);
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + change[i]);
  }
  return weights;
}

const samples: Sample[] = [];
for (const positional of positionals) {
  const [index, file, part] = positional.split(":");
  const found = await collect(index, file, part);
  process.stdout.write(`${file}: ${found.length} other documents, ${found.filter(({ says }) => says).length} answer\n`);
  samples.push(...found);
}
const weights = fit(samples).map((weight) => Math.round(weight * 1000) / 1000);
const scored = samples.map(({ features, says }) => ({ says, p: sigmoid(logit(weights, features)) }));
const [yes, no] = [true, false].map((wanted) => scored.filter(({ says }) => says === wanted).map(({ p }) => p));
process.stdout.write(`AUROC ${auroc(yes, no).toFixed(3)}\n`);

const steps = Array.from({ length: 20 }, (_, i) => (i + 1) / 40).map((threshold) => {
  const kept = scored.filter(({ p }) => p >= threshold);
  const right = kept.filter(({ says }) => says).length;
  const precision = right / (kept.length || 1);
  return { threshold, precision, recall: right / yes.length };
});
for (const { threshold, precision, recall } of steps)
  process.stdout.write(
    `from ${threshold.toFixed(3)}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}\n`,
  );
const threshold = steps.find(({ precision }) => precision >= SAYS_PRECISION)?.threshold ?? 1;

if (flags.write) {
  const target = fileURLToPath(new URL("../../src/reading/source-weights.ts", import.meta.url));
  writeFileSync(
    target,
    `/* Written by scripts/sources/fit.ts; do not edit. */
import type { SourceFeature } from "./sources.js";

export const SOURCE_BIAS = ${weights[0]};
export const SOURCE_WEIGHTS: Readonly<Record<SourceFeature, number>> = {
${SOURCE_FEATURES.map((name, i) => `  ${name}: ${weights[i + 1]},`).join("\n")}
};

/** Probability from which another document than the first is said to hold an answer. */
export const SAYS_THRESHOLD = ${threshold};
`,
  );
}
