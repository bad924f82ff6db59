/**
 * Recall of the gold passage for BM25 alone, vectors alone and their fusion at several weights.
 *
 *   tsx scripts/retrieval/recall.ts INDEX QUESTIONS.jsonl [fit|report]
 */
import { readFileSync } from "node:fs";
import { half, parseQuestions } from "../../src/evaluation/question-file.js";
import { holds } from "../../src/evaluation/measures.js";
import { openService } from "../../src/open-service.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { embedQuestion } from "../../src/retrieval/embed-question.js";
import { reciprocalRankFusion } from "../../src/retrieval/reciprocal-rank-fusion.js";

const [uri, file, wantedHalf] = process.argv.slice(2);
if (!file) throw new Error("usage: recall.ts INDEX QUESTIONS.jsonl [fit|report]");

const DEPTH = 100;
const CUTOFFS = [1, 5, 20];
/** Weight of the dense ranking where BM25's is 1; infinite stands for dense alone. */
const DENSE_WEIGHTS = [0, 0.2, 0.4, 0.7, 1, Infinity];

const found = DENSE_WEIGHTS.map(() => CUTOFFS.map(() => 0));
let asked = 0;
const service = await openService(uri);
await service.use(async ({ index, embedder }) => {
  for (const gold of parseQuestions(readFileSync(file, "utf8"), file)) {
    if (gold.gold.length === 0 || gold.history.length > 0 || (wantedHalf && half(gold.id) !== wantedHalf)) continue;
    asked++;
    const terms = analyseQuestion(gold.question, index.statistics).terms;
    const lexical = await index.searchLexical(terms.map(({ word }) => word).join(" "), DEPTH);
    const dense = await index.searchDense(await embedQuestion(gold.question, embedder), DEPTH);
    const right = new Set<string>();
    for (const { passage } of [...lexical, ...dense]) {
      const document = (await index.document(passage.documentId))!;
      const citation = { document, quote: document.text.slice(passage.start, passage.end) };
      if (gold.gold.some((one) => holds(citation, one))) right.add(passage.id);
    }
    DENSE_WEIGHTS.forEach((weight, w) => {
      const fused = reciprocalRankFusion([
        { ids: lexical.map(({ passage }) => passage.id), weight: weight === Infinity ? 0 : 1 },
        { ids: dense.map(({ passage }) => passage.id), weight: weight === Infinity ? 1 : weight },
      ]);
      const rank = fused.findIndex(({ id }) => right.has(id)) + 1;
      CUTOFFS.forEach((cutoff, c) => (found[w][c] += rank > 0 && rank <= cutoff ? 1 : 0));
    });
  }
});
service.close();
process.stdout.write(`${asked} questions; recall@${CUTOFFS.join(", @")}\n`);
DENSE_WEIGHTS.forEach((weight, w) => {
  const name = weight === Infinity ? "dense alone" : weight === 0 ? "BM25 alone" : `fused, dense ${weight}`;
  process.stdout.write(`${name.padEnd(18)} ${found[w].map((count) => (count / asked).toFixed(3)).join("  ")}\n`);
});
