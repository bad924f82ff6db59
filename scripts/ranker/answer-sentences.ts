/**
 * Ranks candidate sentences for a question as the product does (first ranking, then the reader), beside BM25.
 *
 *   tsx scripts/ranker/answer-sentences.ts EMBEDDER READER FILE.jsonl.gz…
 *
 * Rows have question, sentence and label, as in TrecQA (Wang et al. 2007) and WikiQA (Yang et al. 2015). Each sentence
 * is a document of its own, and all of a question's are read. MAP and MRR over questions with a right and a wrong one.
 */
import type { Document } from "../../src/core/document.js";
import { loadReader } from "../../src/load-reader.js";
import { embedderOf } from "../../src/models/load-embedder.js";
import { loadSentenceEncoder } from "../../src/models/load-sentence-encoder.js";
import { loadTokenModel } from "../../src/models/token-model.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { rankSentences, type Evidence } from "../../src/reading/rank-sentences.js";
import { readTogether } from "../../src/reading/read-together.js";
import { reread } from "../../src/reading/reread.js";
import { VectorCache } from "../../src/reading/vector-cache.js";
import { embedQuestion } from "../../src/retrieval/embed-question.js";
import { bm25 } from "../../src/text/bm25.js";
import { averagePrecision, reciprocalRank } from "../reader/average-precision.js";
import { gzippedRows } from "../reader/read-lines.js";
import { sentenceStatistics } from "../reader/sentence-statistics.js";

interface Row {
  readonly question: string;
  readonly sentence: string;
  readonly label: number;
}

const [embedderFolder, encoderFolder, readerFolder, ...files] = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: answer-sentences.ts EMBEDDER ENCODER READER FILE.jsonl.gz…");
const tokenModel = await loadTokenModel(embedderFolder);
const embedder = embedderOf(tokenModel);
const meanings = new VectorCache(await loadSentenceEncoder(encoderFolder, tokenModel));
const reader = await loadReader(readerFolder);
const analyser = new SentenceAnalyser();
const vectors = new VectorCache(embedder);

function evidenceOf({ sentence }: Row, index: number, similarity: number): Evidence {
  const id = `${index}-${sentence}`;
  const span = { start: 0, end: sentence.length };
  const document: Document = {
    ...{ id, title: "", publisher: null, author: null, published: null, sha256: id, characters: sentence.length },
    text: sentence,
    sentences: [{ ...span, kind: "body", paragraph: 0 }],
  };
  const passage = { id, documentId: id, firstSentence: 0, lastSentence: 0, ...span };
  return { passage, document, score: similarity, similarity };
}

for (const file of files) {
  const groups = new Map<string, Row[]>();
  for (const row of gzippedRows<Row>(file)) groups.set(row.question, [...(groups.get(row.question) ?? []), row]);
  const statistics = sentenceStatistics([...groups.values()].flat().map(({ sentence }) => sentence));
  const orders = {
    BM25: [] as number[][],
    "first ranking": [] as number[][],
    "with the reader": [] as number[][],
    together: [] as number[][],
  };
  for (const [text, rows] of groups) {
    if (!rows.some(({ label }) => label === 1) || !rows.some(({ label }) => label === 0)) continue;
    const question = analyseQuestion(text, statistics);
    const vector = await embedQuestion(text, embedder);
    const sentenceVectors = await embedder.embed(rows.map(({ sentence }) => sentence));
    const evidence = rows.map((row, i) =>
      evidenceOf(
        row,
        i,
        vector.reduce((sum, value, d) => sum + value * sentenceVectors[i][d], 0),
      ),
    );
    const labelOf = new Map(evidence.map(({ document }, i) => [document.id, rows[i].label]));
    const first = await rankSentences(question, vector, evidence, statistics.meanLength, analyser, vectors);
    const everything = { words: Infinity, behind: Infinity };
    const second = await reread(question, first, evidence, reader, statistics, everything);
    const labels = (ranked: typeof first) => ranked.map(({ sentence }) => labelOf.get(sentence.document.id)!);
    const lexical = first
      .map(({ sentence }) => ({
        label: labelOf.get(sentence.document.id)!,
        score: bm25(question.terms, sentence.counts, sentence.tokens.length, statistics.meanLength),
      }))
      .sort((a, b) => b.score - a.score);
    orders.BM25.push(lexical.map(({ label }) => label));
    orders["first ranking"].push(labels(first));
    orders["with the reader"].push(labels(second));
    orders.together.push(labels(await readTogether(question, second, { reader, meanings }, statistics)));
  }
  for (const [name, lists] of Object.entries(orders)) {
    const mean = (of: (labels: readonly number[]) => number) =>
      (lists.reduce((sum, labels) => sum + of(labels), 0) / lists.length).toFixed(3);
    process.stdout.write(
      `${file} | ${name} | MAP ${mean(averagePrecision)} | MRR ${mean(reciprocalRank)} | ${lists.length} questions\n`,
    );
  }
}
