/*
 * Measures follow-up resolution on files of follow-up questions with human rewrites (JSON lines, may be gzipped; fields
 * `id`, `history`, `question`, `rewrite`). A history alternates question and answer, or with `--questions` holds
 * questions alone. `--part develop|report` takes the first 60 % of dialogues by a hash of their id, or the rest.
 *
 *   npx tsx scripts/conversation/evaluate.ts [--questions] [--part develop|report] [--show N] FILE…
 */
import { parseArgs } from "node:util";
import { standaloneQuestion } from "../../src/conversation/standalone-question.js";
import type { Turn } from "../../src/core/ask.js";
import { tokenize } from "../../src/text/terms.js";
import { isIn, readFollowUps, standsAlone, type Part } from "./follow-up-rows.js";

type Method = (question: string, turns: readonly Turn[]) => string;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    questions: { type: "boolean", default: false },
    part: { type: "string", default: "all" },
    show: { type: "string", default: "0" },
  },
});

const contentTerms = (text: string) => new Set(tokenize(text).flatMap((token) => (token.stop ? [] : [token.term])));

const METHODS: Record<string, Method> = {
  "as asked": (question) => question,
  "all earlier words": (question, turns) => [question, ...turns.map((turn) => turn.question)].join(" "),
  standaloneQuestion,
};

const rows = positionals
  .flatMap((path) => readFollowUps(path, values.questions))
  .filter((row) => row.history.length > 0 && isIn(values.part as Part, row.id));

console.log(`${rows.length} follow-up questions (${values.part})`);
for (const [name, method] of Object.entries(METHODS)) {
  let equal = 0;
  let shared = 0;
  let wanted = 0;
  let given = 0;
  let added = 0;
  let addedRight = 0;
  let alone = 0;
  let kept = 0;
  const started = process.cpuUsage();
  const results = rows.map((row) => method(row.question, row.history));
  const spent = process.cpuUsage(started);
  const milliseconds = (spent.user + spent.system) / 1000 / rows.length;
  for (const [index, row] of rows.entries()) {
    const result = results[index] ?? "";
    const gold = contentTerms(row.rewrite);
    const own = contentTerms(row.question);
    const got = contentTerms(result);
    const hits = [...got].filter((term) => gold.has(term));
    equal += Number(hits.length === gold.size && got.size === gold.size);
    shared += hits.length;
    wanted += gold.size;
    given += got.size;
    added += [...got].filter((term) => !own.has(term)).length;
    addedRight += hits.filter((term) => !own.has(term)).length;
    if (standsAlone(row)) {
      alone += 1;
      kept += Number(result === row.question);
    }
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3);
  console.log(
    `${name.padEnd(20)} equal ${ratio(equal, rows.length)}  recall ${ratio(shared, wanted)}  precision ${ratio(shared, given)}` +
      `  words put in that are right ${ratio(addedRight, added)} of ${added}  stand-alone kept ${ratio(kept, alone)} of ${alone}` +
      `  ${milliseconds.toFixed(2)} ms of CPU`,
  );
  if (method === standaloneQuestion) show(results);
}

function show(results: readonly string[]): void {
  const every = Math.max(1, Math.floor(rows.length / Math.max(1, Number(values.show))));
  for (const [index, row] of rows.entries()) {
    if (Number(values.show) === 0 || index % every !== 0) continue;
    console.log(`\n${row.id}`);
    for (const { question, answer } of row.history.slice(-2)) {
      console.log(`      ${question.slice(0, 140)}\n      ${answer?.slice(0, 140) ?? "-"}`);
    }
    console.log(`  asked ${row.question}\n  human ${row.rewrite}\n  ours  ${results[index]}`);
  }
}
