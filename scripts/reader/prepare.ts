/**
 * Turns the training questions into flat arrays of what the reader reads, with the product's own tokeniser.
 * Usage: tsx scripts/reader/prepare.ts DATA_FOLDER MODEL_FOLDER OUT_FOLDER MADE_FOLDER
 * MODEL_FOLDER holds words.txt and relations.tsv, MADE_FOLDER what build-clozes.ts and ../news/make-rows.ts made. Passages and questions are
 * stored apart, so that training can pair them anew each time; everything about a pair is computed in the network itself.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CollectionStatistics } from "../../src/core/index-store.js";
import type { Span } from "../../src/core/span.js";
import { encodePassage, encodeQuestion, type EncodedText } from "../../src/reading/reader/encode.js";
import { inverseFrequency } from "../../src/reading/reader/inverse-frequency.js";
import { Relations } from "../../src/reading/reader/relations.js";
import { shapeOf, SHAPES } from "../../src/reading/reader/shape.js";
import { SUFFIX_BUCKETS, Vocabulary, WORD_BUCKETS } from "../../src/reading/reader/vocabulary.js";
import { readerWords } from "../../src/reading/reader/words.js";
import { Columns } from "./columns.js";
import { PassageSearch } from "./passage-search.js";
import { heldBack, squash } from "./held-back.js";
import { HomeParagraphs } from "./home-paragraph.js";
import { splitSentences } from "./split-sentences.js";
import { MADE_SETS, PARAGRAPH_SETS, SENTENCE_SETS, trainingRows, type TrainingRow } from "./training-rows.js";

const LONGEST_PASSAGE = 300;
const NEGATIVES = 12;
const NEIGHBOURS = 10;
/** Passages that share one small collection's statistics, so that the reader also meets small collections. */
const LOCAL_COLLECTION = 25;

const [data = "", model = "", out = "", made = ""] = process.argv.slice(2);
const vocabulary = new Vocabulary(readFileSync(join(model, "words.txt"), "utf8").trimEnd().split("\n"));
const relations = new Relations(readFileSync(join(model, "relations.tsv"), "utf8"));
const columns = new Columns();
const ids = new Map<string, number>();
const idOf = (text: string) => {
  const id = ids.get(text) ?? ids.size + 1;
  ids.set(text, id);
  return id;
};

interface Window {
  readonly context: string;
  readonly title: string;
  readonly sentences: readonly Span[];
  readonly index: number;
}

/** Whole sentences of a paragraph in windows of at most LONGEST_PASSAGE words. */
function windows(context: string): Span[][] {
  const result: Span[][] = [];
  let current: Span[] = [];
  let length = 0;
  for (const sentence of splitSentences(context)) {
    const words = readerWords(context.slice(sentence.start, sentence.end)).length;
    if (length + words > LONGEST_PASSAGE && current.length > 0) {
      result.push(current);
      current = [];
      length = 0;
    }
    current.push(sentence);
    length += words;
  }
  if (current.length > 0) result.push(current);
  return result;
}

function statisticsOf(list: readonly Window[]): CollectionStatistics {
  const documentFrequency = new Map<string, number>();
  let sentences = 0;
  let terms = 0;
  for (const { context, sentences: spans } of list) {
    for (const { start, end } of spans) {
      sentences++;
      const words = readerWords(context.slice(start, end)).filter(({ stop }) => !stop);
      terms += words.length;
      for (const term of new Set(words.map((word) => word.term)))
        documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    }
  }
  return { sentences, meanLength: terms / Math.max(1, sentences), documentFrequency };
}

const bytes = (values: readonly number[]) => values.map((value) => Math.round(value * 255));
function pushText(prefix: string, text: EncodedText, local: CollectionStatistics): void {
  columns.push(`${prefix}-row`, "u16", text.rows);
  columns.push(
    `${prefix}-word`,
    "i32",
    text.words.map(({ word }) => idOf(word)),
  );
  columns.push(
    `${prefix}-term`,
    "i32",
    text.words.map(({ term }) => idOf(term)),
  );
  columns.push(`${prefix}-suffix`, "u16", text.suffixes);
  columns.push(`${prefix}-shape`, "u8", text.shapes);
  columns.push(`${prefix}-weight`, "u8", bytes(text.weights));
  columns.push(
    `${prefix}-local`,
    "u8",
    bytes(text.words.map(({ term, stop }) => (stop ? 0 : inverseFrequency(term, local)))),
  );
}

let passages = 0;
const questionsSeen = new Set<string>();
const paragraphTitles = new Map<string, string>();

/** A lone sentence's paragraph, where one is known that holds it. */
function rehome(row: TrainingRow, homes: HomeParagraphs): TrainingRow {
  const home = homes.find(row.context);
  if (!home) return row;
  return {
    ...row,
    context: home.paragraph,
    title: paragraphTitles.get(home.paragraph)!,
    answers: row.answers.map(({ start, end }) => ({ start: start + home.at, end: end + home.at })),
  };
}

/** A lone sentence among the three most like it, as a paragraph; its place turns with its index. */
function pseudoParagraphs(rows: readonly TrainingRow[]): TrainingRow[] {
  const contexts = [...new Set(rows.map(({ context }) => context))];
  const terms = contexts.map((text) =>
    readerWords(text)
      .filter(({ stop }) => !stop)
      .map(({ term }) => idOf(term)),
  );
  const search = new PassageSearch(terms);
  const made = new Map<string, { context: string; at: number }>();
  for (const [index, context] of contexts.entries()) {
    const similar = search.search(terms[index], 3, (text) => text !== index).map((text) => contexts[text].trim());
    const place = index % (similar.length + 1);
    const before = similar
      .slice(0, place)
      .map((text) => text + "\n")
      .join("");
    made.set(context, { context: [before + context, ...similar.slice(place)].join("\n"), at: before.length });
  }
  return rows.map((row) => {
    const { context, at } = made.get(row.context)!;
    return { ...row, context, answers: row.answers.map(({ start, end }) => ({ start: start + at, end: end + at })) };
  });
}

function add(set: string, source: number, rows: readonly TrainingRow[], searched: boolean): void {
  const byContext = new Map<string, Window[]>();
  const list: Window[] = [];
  for (const { context, title } of rows) {
    if (byContext.has(context)) continue;
    const made = windows(context).map((sentences, index) => ({
      context,
      title,
      sentences,
      index: list.length + index,
    }));
    byContext.set(context, made);
    list.push(...made);
  }
  const whole = statisticsOf(list);
  const locals: CollectionStatistics[] = [];
  for (let i = 0; i < list.length; i += LOCAL_COLLECTION)
    locals.push(statisticsOf(list.slice(i, i + LOCAL_COLLECTION)));
  const encoded = list.map(({ context, title, sentences }) =>
    encodePassage(context, sentences, title, vocabulary, whole),
  );
  for (const [index, passage] of encoded.entries()) {
    columns.push("passage-start", "i32", [columns.length("passage-row")]);
    columns.push("passage-title", "u8", [passage.sentences.filter((ordinal) => ordinal < 0).length]);
    columns.push("passage-source", "u8", [source]);
    columns.push("passage-held", "u8", [heldBack(list[index].context) ? 1 : 0]);
    pushText("passage", passage, locals[Math.floor(index / LOCAL_COLLECTION)]);
    columns.push(
      "passage-sentence",
      "u8",
      passage.sentences.map((ordinal) => (ordinal < 0 ? 255 : Math.min(254, ordinal))),
    );
  }
  const topical = encoded.map(({ words }) => words.filter(({ stop }) => !stop).map(({ term }) => idOf(term)));
  const search = searched ? new PassageSearch(topical) : undefined;
  const alike = new Map<number, number[]>();
  /** The passages most like one: what else a collection about its topic would hold. */
  const neighbours = (index: number): number[] => {
    if (!search) return [];
    const found = alike.get(index) ?? search.search(topical[index], NEIGHBOURS, (text) => text !== index);
    alike.set(index, found);
    return found;
  };
  const lower = list.map(({ context, sentences }) =>
    context.slice(sentences[0].start, sentences.at(-1)!.end).toLowerCase(),
  );
  let kept = 0;
  for (const row of rows) {
    const own = byContext.get(row.context)!;
    const key = `${squash(row.question)}|${squash(row.context).slice(0, 40)}`;
    if (own.length === 0 || questionsSeen.has(key)) continue;
    questionsSeen.add(key);
    let home = own[0];
    const spans: number[] = [];
    for (const answer of row.answers) {
      const within = own.find(({ sentences }) =>
        sentences.some(({ start, end }) => start <= answer.start && answer.start < end),
      );
      if (within === undefined || (spans.length > 0 && within !== home)) continue;
      home = within;
      const { words, sentences } = encoded[home.index];
      const inside = (index: number) =>
        words[index].end > answer.start && words[index].start < answer.end && sentences[index] >= 0;
      const touched = words.map((_, index) => index).filter(inside);
      if (touched.length > 0) spans.push(touched[0], touched.at(-1)!);
    }
    if (!row.unanswerable && spans.length === 0) continue;
    kept++;
    const question = encodeQuestion(row.question, readerWords(row.question), vocabulary, relations, whole);
    columns.push("question-start", "i32", [columns.length("question-row")]);
    columns.push("question-type", "u8", [question.type]);
    columns.push("question-source", "u8", [source]);
    columns.push("question-kind", "u8", [row.unanswerable ? 2 : row.sentencesOnly ? 1 : 0]);
    columns.push("question-passage", "i32", [passages + home.index]);
    columns.push("question-held", "u8", [heldBack(row.context) ? 1 : 0]);
    pushText("question", question, locals[Math.floor(home.index / LOCAL_COLLECTION)]);
    columns.push("expansion-start", "i32", [columns.length("expansion-term")]);
    columns.push(
      "expansion-term",
      "i32",
      question.expansions.map(({ term }) => idOf(term)),
    );
    columns.push(
      "expansion-kind",
      "u8",
      question.expansions.map(({ kind }) => kind),
    );
    columns.push(
      "expansion-position",
      "u8",
      question.expansions.map(({ position }) => position),
    );
    columns.push("answer-start", "i32", [columns.length("answer-word")]);
    columns.push("answer-word", "i32", spans);
    const texts = row.sentencesOnly
      ? []
      : row.answers.map(({ start, end }) => row.context.slice(start, end).toLowerCase());
    const answers = (text: number) => texts.some((answer) => lower[text].includes(answer));
    const negatives =
      search?.search(
        question.words.filter(({ stop }) => !stop).map(({ term }) => idOf(term)),
        NEGATIVES,
        (text) => list[text].context !== row.context && !answers(text),
      ) ?? [];
    const near = neighbours(home.index).filter((text) => !answers(text));
    for (const [name, texts] of [
      ["negative", negatives],
      ["near", near],
    ] as const) {
      columns.push(`${name}-start`, "i32", [columns.length(`${name}-passage`)]);
      columns.push(
        `${name}-passage`,
        "i32",
        texts.map((text) => passages + text),
      );
    }
  }
  passages += list.length;
  console.log(`${set}: ${rows.length} rows, ${kept} kept, ${list.length} passages, ${whole.sentences} sentences`);
}

mkdirSync(out, { recursive: true });
const sets = [...PARAGRAPH_SETS, ...SENTENCE_SETS, ...MADE_SETS];
// SQuAD's parts are one collection, whose lone sentences go home to their paragraphs.
const squad = sets.filter((set) => /^squad(?:2|-train)/.test(set));
const rows: TrainingRow[] = [];
const lone: TrainingRow[] = [];
for (const { context, title } of trainingRows(data, "squad-train-part"))
  if (!paragraphTitles.has(context)) paragraphTitles.set(context, title);
const homes = new HomeParagraphs(paragraphTitles.keys());
for (const row of squad.flatMap((set) => [...trainingRows(data, set)])) {
  const homed = rehome(row, homes);
  if (splitSentences(homed.context).length < 2 && !row.unanswerable) lone.push(homed);
  else rows.push(homed);
}
const groups: [string, readonly TrainingRow[], boolean][] = [
  ["squad", rows, true],
  ["squad-lone-sentences", pseudoParagraphs(lone), false],
];
for (const set of sets.filter((set) => !squad.includes(set))) {
  const read = [...trainingRows((MADE_SETS as readonly string[]).includes(set) ? made : data, set)];
  if ((SENTENCE_SETS as readonly string[]).includes(set)) groups.push([set, pseudoParagraphs(read), false]);
  else groups.push([set, read, true]);
}
const names: string[] = [];
for (const [name, list, searched] of groups) {
  if (list.length === 0) continue;
  add(name, names.length, list, searched);
  names.push(name);
}
columns.push("passage-start", "i32", [columns.length("passage-row")]);
columns.push("question-start", "i32", [columns.length("question-row")]);
columns.push("expansion-start", "i32", [columns.length("expansion-term")]);
columns.push("answer-start", "i32", [columns.length("answer-word")]);
columns.push("negative-start", "i32", [columns.length("negative-passage")]);
columns.push("near-start", "i32", [columns.length("near-passage")]);
columns.write(out);
const lowered = [...Array(SHAPES).keys()];
for (const [upper, plain] of [
  ["Aa", "aa"],
  ["A", "a"],
  ["AA", "aa"],
  ["aA", "aa"],
] as const)
  for (const first of [true, false]) lowered[shapeOf(upper, first)] = shapeOf(plain, first);
writeFileSync(
  join(out, "manifest.json"),
  JSON.stringify({
    sources: names,
    words: vocabulary.words.length,
    buckets: WORD_BUCKETS,
    suffixes: SUFFIX_BUCKETS,
    shapes: SHAPES,
    lowered,
    ids: ids.size,
  }),
);
