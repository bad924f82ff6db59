import type { EvaluationReport } from "./evaluate.js";
import type { Measures } from "./measures.js";

const share = (value: number | null) => (value === null ? "-" : value.toFixed(3).replace(/^0/, ""));
const plain = (value: number | null) => (value === null ? "-" : value.toFixed(value < 10 ? 1 : 0));

const COLUMNS: readonly (readonly [string, (measures: Measures) => string])[] = [
  ["n", ({ questions }) => String(questions)],
  ["quote@1", ({ quoteAt1 }) => share(quoteAt1)],
  ["quote@3", ({ quoteAt3 }) => share(quoteAt3)],
  ["MRR@10", ({ mrrAt10 }) => share(mrrAt10)],
  ["EM", ({ answerEm }) => share(answerEm)],
  ["F1", ({ answerF1 }) => share(answerF1)],
  ["refusal P", ({ refusalPrecision }) => share(refusalPrecision)],
  ["R", ({ refusalRecall }) => share(refusalRecall)],
  ["F1", ({ refusalF1 }) => share(refusalF1)],
  ["AUROC", (measures) => share(measures.auroc)],
  ["ECE", ({ ece }) => share(ece)],
  ["length", ({ quoteLength }) => plain(quoteLength)],
  ["p50 ms", ({ latencyP50 }) => plain(latencyP50)],
  ["p95 ms", ({ latencyP95 }) => plain(latencyP95)],
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(pad).join("  ")).join("\n");
}

/** The report as a table of plain text: a row for each system over all questions, then its categories. */
export function formatReport({ systems }: EvaluationReport): string {
  const row = (name: string, measures: Measures) => [name, ...COLUMNS.map(([, cell]) => cell(measures))];
  const rows = systems.flatMap(({ system, overall, byCategory }) => {
    const categories = Object.entries(byCategory);
    const detail = categories.length > 1 ? categories.map(([name, measures]) => row(`  ${name}`, measures)) : [];
    return [row(system, overall), ...detail];
  });
  return table([["", ...COLUMNS.map(([title]) => title)], ...rows]);
}
