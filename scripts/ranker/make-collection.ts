/**
 * Makes a development collection of question-and-paragraph data: a folder of articles and a question file in the
 * project's format. Some paragraphs are held out of the articles, so that their questions have no answer there though
 * everything else about them fits: right topic, right names, not said. Rows marked unanswerable become such questions too,
 * and with them and --held-out 0 the questions are those that people wrote over a paragraph that stays.
 *
 *   tsx scripts/ranker/make-collection.ts [--held-out 0.15] [--cased] OUT_FOLDER TITLES QUESTIONS FILE.jsonl.gz…
 *
 * --cased leaves out questions without a capital, where lower-casing some of those that nothing answers would tell.
 * Only questions on paragraphs that the reader was not trained on are asked (`heldBack`); all paragraphs are documents.
 * Rows have question, context, answers, answer_starts, and where known a title: paragraphs of one title make one article,
 * a paragraph without a title is an article of its own; a row whose context is a part of another's belongs to that one. Writes OUT_FOLDER/documents/*.txt and OUT_FOLDER/questions.jsonl.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { heldBack } from "../reader/held-back.js";
import { HomeParagraphs } from "../reader/home-paragraph.js";
import { goldQuote } from "./gold-quote.js";

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly question: string;
  readonly context: string;
  readonly answers: readonly string[];
  readonly answer_starts: readonly number[];
  readonly unanswerable?: boolean;
  readonly kind?: string;
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { "held-out": { type: "string", default: "0.15" }, cased: { type: "boolean", default: false } },
});
/** Share of paragraphs held out. */
const HELD_OUT = Number(flags["held-out"]);
const [outFolder, titleLimit, questionLimit, ...files] = positionals;
if (files.length === 0)
  throw new Error("usage: make-collection.ts [--held-out 0.15] [--cased] OUT_FOLDER TITLES QUESTIONS FILE.jsonl.gz…");

/** A number from 0 to 1 that depends on the text alone, for sampling that never changes. */
function fraction(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
}

const read = files
  .flatMap((file) => gunzipSync(readFileSync(file)).toString("utf8").split("\n"))
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => row.kind === undefined && (row.unanswerable || row.answers.length > 0));
/** Of each paragraph the title, which some of the rows on it lack. */
const titled = new Map<string, string | undefined>();
for (const { context, title } of read) titled.set(context, titled.get(context) ?? title);
const homes = new HomeParagraphs(titled.keys());
const rows = read.map((row): Row => {
  const { paragraph, at } = homes.find(row.context) ?? { paragraph: row.context, at: 0 };
  const title = titled.get(paragraph);
  const starts = paragraph === row.context ? row.answer_starts : row.answer_starts.map((start) => start + at);
  return { ...row, ...(title === undefined ? {} : { title }), context: paragraph, answer_starts: starts };
});

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
const articleOf = (row: Row) => row.title ?? `paragraph ${digest(row.context)}`;

const byTitle = new Map<string, Row[]>();
for (const row of rows) {
  const known = byTitle.get(articleOf(row));
  if (known) known.push(row);
  else byTitle.set(articleOf(row), [row]);
}
/** Articles that are asked about come first, so that a small collection holds them. */
const rank = (title: string) => fraction(title) + (byTitle.get(title)!.some((row) => heldBack(row.context)) ? 0 : 1);
const titles = [...byTitle.keys()].sort((a, b) => rank(a) - rank(b)).slice(0, Number(titleLimit));
mkdirSync(join(outFolder, "documents"), { recursive: true });

interface Question {
  readonly id: string;
  readonly category: "answerable" | "unanswerable";
  readonly question: string;
  readonly gold: { document: string; quote: string }[];
  readonly answers: readonly string[];
}

const questions: Question[] = [];
for (const title of titles) {
  const document = `${title.replace(/[^\p{L}\p{N}]+/gu, "_")}.txt`;
  const own = byTitle.get(title)!;
  const paragraphs = [...new Set(own.map((row) => row.context))];
  const kept = paragraphs.filter((paragraph) => fraction(paragraph) >= HELD_OUT);
  const lines = kept.map((paragraph) => paragraph.replace(/\n/g, " "));
  const headline = own[0].title === undefined ? [] : [title.replaceAll("_", " ")];
  if (kept.length > 0) {
    writeFileSync(join(outFolder, "documents", document), [...headline, ...lines].join("\n\n"));
  }
  for (const { id, question, context, answers, answer_starts: starts, unanswerable } of own) {
    if (!heldBack(context) || (flags.cased && !/\p{Lu}/u.test(question))) continue;
    if (unanswerable || !kept.includes(context)) {
      questions.push({ id, category: "unanswerable", question, gold: [], answers: [] });
      continue;
    }
    const quotes = answers.map((answer, i) => goldQuote(context, starts[i], starts[i] + answer.length));
    const gold = [...new Set(quotes)].filter((quote) => quote !== undefined).map((quote) => ({ document, quote }));
    if (gold.length > 0) questions.push({ id, category: "answerable", question, gold, answers });
  }
}
const sample = questions.sort((a, b) => fraction(a.id) - fraction(b.id)).slice(0, Number(questionLimit));
writeFileSync(join(outFolder, "questions.jsonl"), sample.map((question) => JSON.stringify(question)).join("\n"));
process.stdout.write(`${titles.length} documents, ${sample.length} questions\n`);
