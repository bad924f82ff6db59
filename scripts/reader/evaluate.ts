/**
 * What the reader is worth on questions it was never trained on, beside BM25 over sentences.
 * Usage: tsx scripts/reader/evaluate.ts DATA_FOLDER READER_FOLDER [--full-precision] [--all | --quick]
 * SQuAD is read on every fourth question (1.1) and every third (2.0) unless --all is given; --quick takes a tenth of
 * these.
 */
import { join } from "node:path";
import type { CollectionStatistics } from "../../src/core/index-store.js";
import { slice, type Span } from "../../src/core/span.js";
import { auroc } from "../../src/evaluation/auroc.js";
import { answerF1, exactMatch } from "../../src/evaluation/normalize-answer.js";
import { loadReader } from "../../src/load-reader.js";
import type { PassageReading, ReadablePassage } from "../../src/reading/reader/evidence-reader.js";
import { bm25, inverseDocumentFrequency } from "../../src/text/bm25.js";
import { tokenize } from "../../src/text/terms.js";
import { averagePrecision, reciprocalRank } from "./average-precision.js";
import { gzippedRows } from "./read-lines.js";
import { sentenceStatistics } from "./sentence-statistics.js";
import { splitSentences } from "./split-sentences.js";

const [data = "", folder = "", ...flags] = process.argv.slice(2);
const all = flags.includes("--all");
const thinning = flags.includes("--quick") ? 10 : 1;
const reader = await loadReader(folder, { quantized: !flags.includes("--full-precision") });
const dev = (name: string) => join(data, "dev", `${name}.jsonl.gz`);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rows: string[][] = [];
const report = (set: string, measure: string, baseline: number | undefined, figure: number, count: number) => {
  rows.push([set, measure, baseline?.toFixed(3) ?? "-", figure.toFixed(3), String(count)]);
  console.error(rows.at(-1)!.join(" | "));
};

function sentenceScores(question: string, sentences: readonly string[], statistics: CollectionStatistics): number[] {
  const terms = [
    ...new Set(
      tokenize(question)
        .filter(({ stop }) => !stop)
        .map(({ term }) => term),
    ),
  ];
  const query = terms.map((term) => ({
    term,
    idf: inverseDocumentFrequency(statistics.documentFrequency.get(term) ?? 0, statistics.sentences),
  }));
  return sentences.map((sentence) => {
    const counts = new Map<string, number>();
    const list = tokenize(sentence).filter(({ stop }) => !stop);
    for (const { term } of list) counts.set(term, (counts.get(term) ?? 0) + 1);
    return bm25(query, counts, list.length, statistics.meanLength);
  });
}

const first = (values: readonly number[]) => values.indexOf(Math.max(...values));
const bestSpan = (reading: PassageReading) =>
  reading.sentences.reduce<(Span & { score: number }) | undefined>(
    (best, { answer }) => (answer && (best === undefined || answer.score > best.score) ? answer : best),
    undefined,
  );
const highest = (reading: PassageReading) => Math.max(...reading.sentences.map(({ logit }) => logit));

interface SquadRow {
  question: string;
  title: string;
  context: string;
  answers: string[];
  answer_starts: number[];
  is_impossible: boolean;
}

async function squad(name: string, every: number): Promise<void> {
  const read = [...gzippedRows<SquadRow>(dev(name))];
  const spans = new Map(read.map(({ context }) => [context, splitSentences(context)]));
  const statistics = sentenceStatistics(
    [...spans].flatMap(([context, sentences]) => sentences.map((sentence) => slice(context, sentence))),
  );
  const exact: number[] = [];
  const f1: number[] = [];
  const right: number[] = [];
  const rightByBm25: number[] = [];
  const signals = new Map<string, { said: number[]; unsaid: number[] }>();
  const unsaid: number[] = [];
  for (const [index, row] of read.entries()) {
    if (!all && index % (every * thinning) !== 0) continue;
    const sentences = spans.get(row.context)!;
    const [reading] = await reader.read(row.question, [{ text: row.context, sentences, title: row.title }], statistics);
    const span = bestSpan(reading)!;
    const lexical = sentenceScores(
      row.question,
      sentences.map((sentence) => slice(row.context, sentence)),
      statistics,
    );
    const values = {
      answerable: reading.answerable,
      sentence: highest(reading),
      span: span.score,
      both: reading.answerable + highest(reading),
      bm25: Math.max(...lexical),
    };
    for (const [signal, value] of Object.entries(values)) {
      const lists = signals.get(signal) ?? { said: [], unsaid: [] };
      signals.set(signal, lists);
      (row.is_impossible ? lists.unsaid : lists.said).push(value);
    }
    if (row.is_impossible) {
      unsaid.push(1);
      continue;
    }
    exact.push(exactMatch(slice(row.context, span), row.answers));
    f1.push(answerF1(slice(row.context, span), row.answers));
    const gold = sentences.map(({ start, end }) => row.answer_starts.some((at) => start <= at && at < end));
    right.push(gold[first(reading.sentences.map(({ logit }) => logit))] ? 1 : 0);
    rightByBm25.push(gold[first(lexical)] ? 1 : 0);
  }
  report(name, "EM", undefined, mean(exact), exact.length);
  report(name, "F1", undefined, mean(f1), f1.length);
  report(name, "sentence", mean(rightByBm25), mean(right), right.length);
  if (unsaid.length === 0) return;
  const baseline = signals.get("bm25")!;
  for (const [signal, lists] of signals)
    if (signal !== "bm25")
      report(
        name,
        `refusal AUROC, ${signal}`,
        auroc(baseline.said, baseline.unsaid),
        auroc(lists.said, lists.unsaid),
        lists.said.length + lists.unsaid.length,
      );
}

interface RankingRow {
  question: string;
  sentence: string;
  label: number;
}

/** Mean average precision and mean reciprocal rank over questions with a right and a wrong candidate. */
function ranking(lists: readonly (readonly Ranked[])[]): { map: number; mrr: number } {
  const labels = lists.map((list) => [...list].sort((a, b) => b.score - a.score).map(({ label }) => label));
  return { map: mean(labels.map(averagePrecision)), mrr: mean(labels.map(reciprocalRank)) };
}

interface Ranked {
  readonly score: number;
  readonly label: number;
}

/** Candidate sentences read as one passage. */
const TOGETHER = 8;

function joined(sentences: readonly string[]): ReadablePassage {
  let at = 0;
  const spans = sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.length };
    at = span.end + 1;
    return span;
  });
  return { text: sentences.join("\n"), sentences: spans, title: "" };
}

async function candidates(name: string): Promise<void> {
  const groups = new Map<string, RankingRow[]>();
  for (const row of gzippedRows<RankingRow>(dev(name)))
    groups.set(row.question, [...(groups.get(row.question) ?? []), row]);
  const statistics = sentenceStatistics([...groups.values()].flatMap((list) => list.map(({ sentence }) => sentence)));
  const alone: Ranked[][] = [];
  const together: Ranked[][] = [];
  const lexical: Ranked[][] = [];
  for (const list of groups.values()) {
    if (!list.some(({ label }) => label === 1) || !list.some(({ label }) => label === 0)) continue;
    const question = list[0].question;
    const sentences = list.map(({ sentence }) => sentence);
    const label = (scores: readonly number[]) => list.map((row, index) => ({ label: row.label, score: scores[index] }));
    const single = await reader.read(
      question,
      sentences.map((sentence) => joined([sentence])),
      statistics,
    );
    alone.push(label(single.map((reading) => reading.sentences[0].logit)));
    const parts: string[][] = [];
    for (let i = 0; i < sentences.length; i += TOGETHER) parts.push(sentences.slice(i, i + TOGETHER));
    const read = await reader.read(question, parts.map(joined), statistics);
    together.push(label(read.flatMap((reading) => reading.sentences.map(({ logit }) => logit))));
    lexical.push(label(sentenceScores(question, sentences, statistics)));
  }
  const baseline = ranking(lexical);
  for (const [how, lists] of [
    ["each alone", alone],
    [`${TOGETHER} together`, together],
  ] as const) {
    const { map, mrr } = ranking(lists);
    report(name, `MAP, ${how}`, baseline.map, map, lists.length);
    report(name, `MRR, ${how}`, baseline.mrr, mrr, lists.length);
  }
}

await squad("squad-a-reading-1.1", 4);
await squad("squad-a-reading-2.0", 3);
for (const name of ["trecqa-clean-test", "wikiqa-test"]) await candidates(name);
const header = ["set", "measure", "BM25", "reader", "questions"];
console.log([header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"));
