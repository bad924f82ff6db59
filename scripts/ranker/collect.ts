/**
 * Reads questions against an index and writes down the features of their candidate sentences, for `fit.ts`.
 *
 *   tsx scripts/ranker/collect.ts INDEX QUESTIONS.jsonl OUT.jsonl [fit|report|foreign|namesake]
 *
 * `foreign`: the questions are another collection's, so that none has an answer here; `namesake`: of these those alone
 * that share a name with this one's articles while another word of theirs stands in none.
 * Each line: { id, category, answerable, question (what the confidence needs of it), candidates: [{ gold, features, reading, together }] }.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { read } from "../../src/answering/answer-question.js";
import { slice } from "../../src/core/span.js";
import { firstRightRank } from "../../src/evaluation/measures.js";
import { half, parseQuestions } from "../../src/evaluation/question-file.js";
import { openService } from "../../src/open-service.js";
import type { AnalysedQuestion } from "../../src/reading/question.js";

const [uri, file, outFile, part] = process.argv.slice(2);
if (!outFile) throw new Error("usage: collect.ts INDEX QUESTIONS.jsonl OUT.jsonl [fit|report|foreign|namesake]");

/** A word that stands in no article is no sign of an answer, though paraphrases have such words: these tell the fit. */
function isNamesake({ terms }: AnalysedQuestion): boolean {
  return terms.some((term) => term.isName && !term.isMissing) && terms.some((term) => term.isMissing);
}

const service = await openService(uri);
const out = createWriteStream(outFile);
let found = 0;
let answerable = 0;
for (const asked of parseQuestions(readFileSync(file, "utf8"), file)) {
  const gold = part === "foreign" || part === "namesake" ? { ...asked, gold: [] } : asked;
  if ((part === "fit" || part === "report") && half(gold.id) !== part) continue;
  const { question, ranked } = await service.use((library) => read(library, gold));
  if (part === "namesake" && !isNamesake(question)) continue;
  const candidates = ranked.map(({ sentence, features, evidence, together }) => {
    const citation = { quote: slice(sentence.document.text, sentence), document: sentence.document };
    return { gold: firstRightRank([citation], gold) === 1, features, reading: evidence?.features ?? null, together };
  });
  if (gold.gold.length > 0) answerable++;
  if (candidates.some((candidate) => candidate.gold)) found++;
  const { id, category } = gold;
  out.write(`${JSON.stringify({ id, category, answerable: gold.gold.length > 0, question, candidates })}\n`);
}
out.end();
process.stdout.write(`${file}: the answer is among the candidates of ${found} of ${answerable} answerable questions\n`);
service.close();
