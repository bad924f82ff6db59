/**
 * Makes training questions from running text: a sentence with a phrase left out asks for that phrase, and another
 * paragraph of the same article, or another report of the same days, that says it in words of its own answers
 * (Dhingra et al. 2018, "Simple and Effective Semi-Supervised Question Answering").
 * Usage: tsx scripts/reader/build-clozes.ts DATA_FOLDER OUT_FOLDER
 * Writes cloze-wikipedia.jsonl.gz and cloze-news.jsonl.gz in the form of the other training files.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tagWords, type TaggedWord } from "../../src/text/phrases.js";
import { stemWord } from "../../src/text/terms.js";
import { isStopWord } from "../../src/text/stop-words.js";
import { asQuestion, gaps, NameKinds, type Gap } from "./cloze.js";
import { gzippedRows } from "./read-lines.js";
import { splitSentences } from "./split-sentences.js";

const [data = "", out = ""] = process.argv.slice(2);
/** Questions made of one article at most, those first whose two sentences share the rarest words. */
const QUESTIONS_PER_ARTICLE = 26;
/** Words that two sentences share at least, the phrase and the title aside. */
const SHARED_TERMS = 2;
/** Reports further apart hardly tell of the same. */
const DAYS = 14;
/** Share of the question's words that its answer's sentence holds at least. */
const LEAST_SHARE = 0.33;

interface Article {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}
interface Sentence {
  readonly paragraph: number;
  readonly words: readonly TaggedWord[];
  readonly terms: ReadonlySet<string>;
  readonly gaps: readonly (Gap & { key: string; start: number })[];
}
interface Row {
  id: string;
  question: string;
  title: string;
  context: string;
  answers: string[];
  answer_starts: number[];
}

/** Mulberry32: the same questions each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = generator(7);
const kinds = new NameKinds();

function read(paragraph: string, index: number): Sentence[] {
  return splitSentences(paragraph).flatMap(({ start, end }) => {
    const text = paragraph.slice(start, end);
    if (text.length > 500) return [];
    const words = tagWords(text);
    const terms = new Set(
      words
        .filter(({ lower }) => /[\p{L}\p{N}]/u.test(lower) && !isStopWord(lower))
        .map(({ lower }) => stemWord(lower)),
    );
    const found = gaps(words).map((gap) => {
      const from = words[gap.first].start;
      const to = words[gap.last - 1].end;
      const key = text.slice(from, to).toLowerCase();
      if (gap.kind === "name") kinds.add(key, words[gap.first - 1]?.lower ?? "", words[gap.last]?.lower ?? "");
      return { ...gap, key, start: start + from };
    });
    return [{ paragraph: index, words, terms, gaps: found }];
  });
}

/** How much two sentences share but for the phrase and the article's own topic, as a sum of idf; 0 where too little. */
function likeness(a: Sentence, b: Sentence, idf: (term: string) => number, left: ReadonlySet<string>): number {
  let sum = 0;
  let count = 0;
  let all = 0;
  for (const term of a.terms) {
    if (left.has(term)) continue;
    all++;
    if (!b.terms.has(term)) continue;
    sum += idf(term);
    count++;
  }
  return count < SHARED_TERMS || count > 0.75 * all ? 0 : sum;
}

const stems = (text: string) =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemWord(word)));
const rows: Record<"cloze-wikipedia" | "cloze-news", Row[]> = { "cloze-wikipedia": [], "cloze-news": [] };

function ask(
  set: keyof typeof rows,
  source: Sentence,
  gap: Gap & { key: string },
  title: string,
  context: string,
  at: number,
  target: Sentence,
): boolean {
  const question = asQuestion(source.words, gap, gap.kind === "name" ? kinds.kind(gap.key) : "thing", title, random);
  if (question === undefined) return false;
  const answer = context.slice(at, at + gap.key.length);
  if (answer.toLowerCase() !== gap.key || question.toLowerCase().includes(gap.key)) return false;
  // Enough of what is asked has to be said there, in part in other words.
  const known = new Set([...stems(title), ...stems(gap.key)]);
  const asked = [...stems(question)].filter((term) => !isStopWord(term) && !known.has(term));
  const said = asked.filter((term) => target.terms.has(term)).length;
  if (said < (set === "cloze-news" ? 3 : 2) || said < LEAST_SHARE * asked.length) return false;
  rows[set].push({
    id: `${set}-${rows[set].length}`,
    question,
    title,
    context,
    answers: [answer],
    answer_starts: [at],
  });
  return true;
}

function documentFrequencies(sentences: readonly Sentence[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + sentences.length / (counts.get(term) ?? 1));
}

const WEIGHT = { name: 1.2, number: 1.1, date: 1, noun: 0.8 } as const;

function fromArticle({ title, text }: Article): void {
  const paragraphs = text.split("\n").filter((line) => line.length > 120 && line.length < 1800);
  const sentences = paragraphs.flatMap((paragraph, index) => read(paragraph, index));
  const idf = documentFrequencies(sentences);
  const topic = stems(title);
  const places = new Map<string, { sentence: Sentence; start: number }[]>();
  for (const sentence of sentences)
    for (const { key, start } of sentence.gaps) places.set(key, [...(places.get(key) ?? []), { sentence, start }]);
  const pairs: { score: number; source: Sentence; gap: Sentence["gaps"][number]; target: Sentence; start: number }[] =
    [];
  for (const [key, held] of places) {
    if (held.length < 2 || held.length > 12 || key.length < 2) continue;
    const left = new Set([...topic, ...stems(key)]);
    if ([...stems(key)].every((term) => topic.has(term))) continue;
    for (const { sentence: source } of held) {
      let best: (typeof pairs)[number] | undefined;
      for (const { sentence: target, start } of held) {
        if (target.paragraph === source.paragraph) continue;
        const gap = source.gaps.find((other) => other.key === key)!;
        const score = likeness(source, target, idf, left) * WEIGHT[gap.kind];
        if (score > (best?.score ?? 0)) best = { score, source, gap, target, start };
      }
      if (best !== undefined) pairs.push(best);
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const used = new Map<unknown, number>();
  let made = 0;
  for (const { source, gap, target, start } of pairs) {
    if (made >= QUESTIONS_PER_ARTICLE) break;
    if ((used.get(source) ?? 0) >= 2 || (used.get(gap.key) ?? 0) >= 3 || (used.get(target) ?? 0) >= 3) continue;
    if (!ask("cloze-wikipedia", source, gap, title, paragraphs[target.paragraph], start, target)) continue;
    made++;
    for (const key of [source, gap.key, target]) used.set(key, (used.get(key) ?? 0) + 1);
  }
}

/** A report of news with others of the same days as one paragraph, its place turning. */
function fromReports(reports: readonly Article[]): void {
  const all = reports.flatMap(({ text }, index) => read(text.replaceAll("\n", " "), index));
  const idf = documentFrequencies(all);
  const byKey = new Map<string, number[]>();
  for (const [at, sentence] of all.entries())
    for (const key of new Set(sentence.gaps.map((gap) => gap.key))) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  const day = reports.map(({ date }) => Date.parse(date) / 86_400_000);
  for (const source of all) {
    let best: { score: number; gap: Sentence["gaps"][number]; target: Sentence } | undefined;
    for (const gap of source.gaps) {
      const left = stems(gap.key);
      for (const at of byKey.get(gap.key)!.slice(0, 400)) {
        const target = all[at];
        if (target.paragraph === source.paragraph || Math.abs(day[target.paragraph] - day[source.paragraph]) > DAYS)
          continue;
        const score = likeness(source, target, idf, left) * WEIGHT[gap.kind] * (0.7 + 0.6 * random());
        if (score > Math.max(9, best?.score ?? 0)) best = { score, gap, target };
      }
    }
    if (best === undefined) continue;
    const { gap, target } = best;
    const own = reports[target.paragraph].text.replaceAll("\n", " ");
    const around: string[] = [];
    for (const step of [1, -1, 2, -2, 3, -3]) {
      const other = reports[target.paragraph + step]?.text.replaceAll("\n", " ");
      if (other !== undefined && target.paragraph + step !== source.paragraph && !other.toLowerCase().includes(gap.key))
        around.push(other);
    }
    const place = Math.floor(random() * 4);
    const before = around
      .slice(0, place)
      .map((text) => text + "\n")
      .join("");
    const context = [before + own, ...around.slice(place, 3)].join("\n");
    const at = target.gaps.find(({ key }) => key === gap.key)!.start;
    ask("cloze-news", source, gap, "", context, before.length + at, target);
  }
}

mkdirSync(join(out, "train"), { recursive: true });
for (const article of gzippedRows<Article>(join(data, "text", "wikipedia-2018.jsonl.gz"))) fromArticle(article);
console.log(rows["cloze-wikipedia"].length);
fromReports([...gzippedRows<Article>(join(data, "text", "current-events.jsonl.gz"))]);
console.log(rows["cloze-news"].length);
for (const [set, list] of Object.entries(rows))
  writeFileSync(
    join(out, "train", `${set}.jsonl.gz`),
    gzipSync(list.map((row) => JSON.stringify(row) + "\n").join("")),
  );
