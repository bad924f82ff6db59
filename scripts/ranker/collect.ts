/**
 * Reads questions against an index and writes down the features of their candidate sentences, for `fit.ts`.
 *
 *   tsx scripts/ranker/collect.ts INDEX QUESTIONS.jsonl OUT.jsonl [fit|report|foreign]
 *
 * `foreign`: the questions are another collection's, so that none has an answer here.
 * Each answerable question also gives one that nothing answers, by taking the answering sentences out of the texts: right
 * names, right topic, not said.
 * Each line: { id, category, answerable, question (what the confidence needs of it), candidates: [{ gold, features, reading }] }.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { read, type Library } from "../../src/answering/answer-question.js";
import type { Document } from "../../src/core/document.js";
import type { IndexReader } from "../../src/core/index-store.js";
import { slice } from "../../src/core/span.js";
import { firstRightRank, holds } from "../../src/evaluation/measures.js";
import { half, parseQuestions, type GoldQuestion } from "../../src/evaluation/question-file.js";
import { openService } from "../../src/open-service.js";
import { tokenize } from "../../src/text/terms.js";

const [uri, file, outFile, part] = process.argv.slice(2);
if (!outFile) throw new Error("usage: collect.ts INDEX QUESTIONS.jsonl OUT.jsonl [fit|report|foreign]");

const service = await openService(uri);
const out = createWriteStream(outFile);
const SHORTEST_ANSWER = 4;
let found = 0;
let answerable = 0;

/** The document with the sentences that answer a question set aside; those that repeat a telling answer too. */
function withoutAnswers(document: Document, { gold, answers }: GoldQuestion): Document {
  const telling = answers?.filter((answer) => answer.length >= SHORTEST_ANSWER) ?? [];
  const sentences = document.sentences.map((sentence) => {
    const quote = slice(document.text, sentence);
    const says =
      gold.some((item) => holds({ quote, document }, item)) || telling.some((answer) => quote.includes(answer));
    return says ? { ...sentence, kind: "boilerplate" as const } : sentence;
  });
  return { ...document, sentences };
}

/** The same index as if the answering sentences had never been written. */
async function withoutAnswering(index: IndexReader, asked: GoldQuestion): Promise<IndexReader> {
  const documentFrequency = new Map(index.statistics.documentFrequency);
  const documents = new Map<string, Document>();
  for (const id of new Set(asked.gold.map((gold) => gold.document))) {
    const whole = await index.document(id);
    if (!whole) continue;
    const document = withoutAnswers(whole, asked);
    documents.set(id, document);
    document.sentences.forEach((sentence, i) => {
      if (sentence === whole.sentences[i]) return;
      for (const term of new Set(tokenize(slice(whole.text, sentence)).map((token) => token.term))) {
        const left = (documentFrequency.get(term) ?? 0) - 1;
        if (left > 0) documentFrequency.set(term, left);
        else documentFrequency.delete(term);
      }
    });
  }
  return {
    manifest: index.manifest,
    documents: index.documents,
    statistics: { ...index.statistics, documentFrequency },
    document: async (id) => documents.get(id) ?? (await index.document(id)),
    searchDense: (...search) => index.searchDense(...search),
    searchLexical: (...search) => index.searchLexical(...search),
    isStale: () => index.isStale(),
    close: () => undefined,
  };
}

async function write(library: Library, asked: GoldQuestion, masked: boolean): Promise<void> {
  const used = masked ? { ...library, index: await withoutAnswering(library.index, asked) } : library;
  const { question, ranked } = await read(used, asked);
  const candidates = ranked.map(({ sentence, features, evidence }) => {
    const citation = { quote: slice(sentence.document.text, sentence), document: sentence.document };
    const gold = !masked && firstRightRank([citation], asked) === 1;
    return { gold, features, reading: evidence?.features ?? null };
  });
  if (candidates.some((candidate) => candidate.gold)) found++;
  const { id, category } = asked;
  const line = { id, category, masked, answerable: !masked && asked.gold.length > 0, question, candidates };
  out.write(`${JSON.stringify(line)}\n`);
}

for (const asked of parseQuestions(readFileSync(file, "utf8"), file)) {
  const gold = part === "foreign" ? { ...asked, gold: [] } : asked;
  if ((part === "fit" || part === "report") && half(gold.id) !== part) continue;
  await service.use((library) => write(library, gold, false));
  if (gold.gold.length === 0) continue;
  answerable++;
  await service.use((library) => write(library, gold, true));
}
out.end();
process.stdout.write(`${file}: the answer is among the candidates of ${found} of ${answerable} answerable questions\n`);
service.close();
