/**
 * Asks questions of an index and prints every conflict shown, for judging by hand.
 *
 *   tsx scripts/sources/conflicts.ts INDEX QUESTIONS.txt
 *
 * QUESTIONS.txt holds one question a line.
 */
import { readFileSync } from "node:fs";
import { openService } from "../../src/open-service.js";

const [uri, file] = process.argv.slice(2);
if (!file) throw new Error("usage: conflicts.ts INDEX QUESTIONS.txt");

const service = await openService(uri);
const questions = readFileSync(file, "utf8").split("\n");
let answered = 0;
let shown = 0;
for (const question of questions) {
  if (question.trim() === "") continue;
  const { status, citations, conflicts } = await service.ask({ question });
  if (status === "answered") answered++;
  for (const { citations: indices, values } of conflicts) {
    shown++;
    process.stdout.write(`\n${shown}. ${question}\n`);
    indices.forEach((index, i) => {
      const { document, quote } = citations[index];
      process.stdout.write(`   [${values[i]}] ${document.published ?? "undated"} ${document.title} | ${quote}\n`);
    });
  }
}
process.stdout.write(`\n${answered} answered, ${shown} with a conflict\n`);
service.close();
