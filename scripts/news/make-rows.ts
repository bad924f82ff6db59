/**
 * Joins the questions written for this project with the articles they are about.
 *
 *   tsx scripts/news/make-rows.ts DATA_FOLDER OUT_FOLDER
 *
 * Writes OUT_FOLDER/train/news.jsonl.gz, rows in the form of the other training files, and of the groups of articles that
 * are held back from training OUT_FOLDER/held/GROUP/documents/*.txt with OUT_FOLDER/held/GROUP/questions.jsonl in the
 * project's format: small collections of a few groups each, named for the first, to fit the ranking on.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readerWords } from "../../src/reading/reader/words.js";
import { goldQuote } from "../ranker/gold-quote.js";
import { gzippedRows } from "../reader/read-lines.js";
import { splitSentences } from "../reader/split-sentences.js";

type Kind = "paraphrase" | "factoid" | "yesno" | "reason" | "descriptive" | "keywords" | "nearmiss";

/** A line of questions.jsonl. */
interface AskedArticle {
  /** Articles that were read together; nothing in any of them answers a near miss. */
  readonly group: string;
  /** What holds the answers, or what a careless reader would take for them. */
  readonly article: string;
  readonly questions: readonly {
    readonly kind: Kind;
    readonly question: string;
    /** Spans [start, end) of the article's text in UTF-16 code units, or of another article's; best first. */
    readonly answers: readonly (readonly [number, number, string?])[];
  }[];
}

interface NewsQuestion {
  readonly id: string;
  readonly group: string;
  readonly kind: Kind;
  readonly question: string;
  readonly article: string;
  readonly answers: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}
interface Article {
  readonly title: string;
  readonly text: string;
}

/** A line of groups.jsonl. */
interface Group {
  readonly group: string;
  readonly articles: readonly string[];
  /** Not to be trained on. */
  readonly held: boolean;
}

/**
 * Near misses for each answered question of the same looks at most. Writers ask for numbers when they want something that
 * is not said, and with the report's own words, while they put what is said in other words: without a limit the looks of a
 * question alone would tell.
 */
const NEAR_MISSES = 0.3;
const OVERLAPS = 5;
/** Groups whose articles make one collection: about thirty articles, as somebody might begin with. */
const TOGETHER = 5;

/** The words that tell what kind of answer is asked for. */
function opening(question: string): string {
  if (/\bnames?\b/i.test(question)) return "name";
  const [first, second] = question.toLowerCase().split(/\W+/);
  return first === "how" ? `${first} ${second}` : first;
}

const contentTerms = (text: string) => readerWords(text).flatMap(({ term, stop }) => (stop ? [] : [term]));

/** The largest share of the question's terms that stands in one sentence of the article, in steps. */
function overlap(question: string, text: string): string {
  const asked = [...new Set(contentTerms(question))];
  const shares = splitSentences(text).map(({ start, end }) => {
    const said = new Set(contentTerms(text.slice(start, end)));
    return asked.filter((term) => said.has(term)).length / Math.max(1, asked.length);
  });
  return `overlap ${Math.floor(Math.max(...shares) * (OVERLAPS - 0.01))}`;
}

/** All answered questions, and of the others those that the limits leave, the same ones each time. */
function balanced(questions: readonly NewsQuestion[]): NewsQuestion[] {
  const looks = new Map(
    questions.map(({ id, question, article }) => [
      id,
      [opening(question), overlap(question, articles.get(article)!.text)],
    ]),
  );
  const room = new Map<string, number>();
  for (const { id, answers } of questions)
    for (const look of answers.length > 0 ? looks.get(id)! : []) room.set(look, (room.get(look) ?? 0) + NEAR_MISSES);
  const order = ({ id }: NewsQuestion) => createHash("sha256").update(id).digest("hex");
  const kept = new Set<string>();
  for (const { id, answers } of [...questions].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    if (answers.length === 0) {
      if (looks.get(id)!.some((look) => (room.get(look) ?? 0) < 1)) continue;
      for (const look of looks.get(id)!) room.set(look, room.get(look)! - 1);
    }
    kept.add(id);
  }
  return questions.filter(({ id }) => kept.has(id));
}

const [data, out] = process.argv.slice(2);
if (!out) throw new Error("usage: make-rows.ts DATA_FOLDER OUT_FOLDER");
const folder = import.meta.dirname;
const lines = (name: string) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n");

const groups = lines("groups.jsonl").map((line) => JSON.parse(line) as Group);
/** An article is a line of a file, or of that line's paragraphs those from `first` up to `end`: FILE-LINE[:first-end]. */
const wanted = new Map<string, string[]>();
for (const id of new Set(groups.flatMap((group) => group.articles))) {
  const [line] = id.split(":");
  wanted.set(line, [...(wanted.get(line) ?? []), id]);
}
const articles = new Map<string, Article>();
for (const file of readdirSync(join(data, "text")).map((name) => name.replace(".jsonl.gz", ""))) {
  let row = 0;
  for (const { title, text } of gzippedRows<Article>(join(data, "text", `${file}.jsonl.gz`)))
    for (const id of wanted.get(`${file}-${row++}`) ?? []) {
      const [first, end] = id.includes(":") ? id.split(":")[1].split("-").map(Number) : [0];
      articles.set(id, { title, text: text.split("\n").slice(first, end).join("\n") });
    }
}
const documentOf = (id: string) => `${id.replace(":", "-")}.txt`;

const held = new Set(groups.filter((group) => group.held).map(({ group }) => group));
const written = lines("questions.jsonl").flatMap((line) => {
  const { group, article, questions } = JSON.parse(line) as AskedArticle;
  return questions.map(({ kind, question, answers }, i): NewsQuestion => {
    const placed = answers.map(([start, end, other = article]) => ({ article: other, start, end }));
    return { id: `${group}-${article}-${i}`, group, kind, question, article, answers: placed };
  });
});
const training = balanced(written.filter(({ group }) => !held.has(group)));
const asked = balanced(written.filter(({ group }) => held.has(group)));
const rows = training.map(({ id, question, article, answers }) => {
  const { title, text } = articles.get(article)!;
  const own = answers.filter((answer) => answer.article === article);
  return {
    id,
    question,
    title,
    context: text,
    answers: own.map(({ start, end }) => text.slice(start, end)),
    answer_starts: own.map(({ start }) => start),
    unanswerable: answers.length === 0,
  };
});
mkdirSync(join(out, "train"), { recursive: true });
writeFileSync(join(out, "train", "news.jsonl.gz"), gzipSync(rows.map((row) => JSON.stringify(row) + "\n").join("")));

const kept = groups.filter(({ group }) => held.has(group));
for (let first = 0; first < kept.length; first += TOGETHER) {
  const together = kept.slice(first, first + TOGETHER);
  const names = new Set(together.map(({ group }) => group));
  const base = join(out, "held", together[0].group);
  mkdirSync(join(base, "documents"), { recursive: true });
  for (const id of together.flatMap((group) => group.articles)) {
    const { title, text } = articles.get(id)!;
    const paragraphs = [...(title === "" ? [] : [title]), ...text.split("\n")];
    writeFileSync(join(base, "documents", documentOf(id)), paragraphs.join("\n\n"));
  }
  const collection = asked
    .filter(({ group }) => names.has(group))
    .map(({ id, kind, question, answers }) => ({
      id,
      category: kind,
      question,
      gold: answers.flatMap(({ article, start, end }) => {
        const quote = goldQuote(articles.get(article)!.text, start, end);
        return quote === undefined ? [] : [{ document: documentOf(article), quote }];
      }),
      answers: answers.map(({ article, start, end }) => articles.get(article)!.text.slice(start, end)),
    }))
    .filter(({ gold, answers }) => (gold.length === 0) === (answers.length === 0));
  writeFileSync(join(base, "questions.jsonl"), collection.map((row) => JSON.stringify(row)).join("\n"));
}
console.log(`${written.length} written, ${rows.length} to train on, ${asked.length} held back`);
