/*
 * Measures follow-ups by what they find: the share of follow-up questions whose rewrite brings the same first passage
 * as a person's rewrite, over several collections, beside questions rewritten not at all or by appending earlier words.
 *
 *   tsx scripts/conversation/same-passage.ts --canard canard.jsonl.gz --squad squad-a [--cast cast.jsonl.gz]
 *     [--seeds seeds] [--part develop|report|all] [--quotes N] [--methods A,B] [--only TEXT] [--losses N]
 *
 * `--quotes N` asks N questions of each set the whole way as well and compares the first quotations. Two counts for each
 * figure: every turn after the first, and those only that a person changed. `--only` keeps to sets and collections of
 * that name, `--losses N` shows N follow-ups whose rewrite finds something else.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { answerQuestion, PASSAGES_READ, type Library } from "../../src/answering/answer-question.js";
import { understand, type Understood } from "../../src/answering/understand.js";
import type { AskRequest, Turn } from "../../src/core/ask.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { openService } from "../../src/open-service.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { retrieve } from "../../src/retrieval/retrieve.js";
import { SEEDS_FOLDER } from "../../src/settings.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { writeAnswers } from "./answers-collection.js";
import { isIn, readFollowUps, standsAlone, type FollowUp, type Part } from "./follow-up-rows.js";
import { squadConversations } from "./squad-conversations.js";

const { values } = parseArgs({
  options: {
    canard: { type: "string" },
    squad: { type: "string" },
    cast: { type: "string" },
    seeds: { type: "string", default: SEEDS_FOLDER },
    part: { type: "string", default: "report" },
    quotes: { type: "string", default: "0" },
    methods: { type: "string", default: "" },
    losses: { type: "string", default: "0" },
    only: { type: "string", default: "" },
  },
});
if (values.canard === undefined || values.squad === undefined) {
  throw new Error("usage: same-passage.ts --canard FILE --squad FOLDER [--cast FILE] [--part develop|report|all]");
}
const part = values.part as Part;

/** What is searched for in place of a follow-up, and what is asked when it is asked the whole way. */
interface Asked extends Understood {
  readonly request: AskRequest;
}
type Method = (question: string, turns: readonly Turn[], library: Library) => Asked;

const plain = (question: string): Asked => ({ standalone: question, context: "", request: { question } });
const joined = (...texts: readonly (string | undefined)[]) =>
  plain(texts.filter((text) => text !== undefined).join(" "));
const METHODS: Readonly<Record<string, Method>> = {
  "as asked": plain,
  "and last question": (question, turns) => joined(question, turns.at(-1)?.question),
  "and first question": (question, turns) => joined(question, turns[0]?.question),
  "and all questions": (question, turns) => joined(question, ...turns.map((turn) => turn.question)),
  "and all turns": (question, turns) => joined(question, ...turns.flatMap((turn) => [turn.question, turn.answer])),
  understood: (question, history, { index }) => {
    const request = { question, history: [...history] };
    return { ...understand(request, index.statistics), request };
  },
};
const wanted = values.methods === "" ? Object.keys(METHODS) : values.methods.split(",");

/** Id of the first passage that retrieval brings, or "" where it brings none. */
async function firstPassage({ index, embedder }: Library, { standalone, context }: Asked): Promise<string> {
  const words = analyseQuestion(standalone, index.statistics).terms.map(({ word }) => word);
  const options = { limit: PASSAGES_READ, context };
  const { passages } = await retrieve(index, embedder, standalone, words.join(" "), options);
  return passages[0]?.passage.id ?? "";
}

/** Place of the first quotation of the whole answer, right or nearest, or "" where there is none. */
async function firstQuote(library: Library, { request }: Asked): Promise<string> {
  const { citations, nearest } = await answerQuestion(library, request);
  const first = citations[0] ?? nearest[0];
  return first === undefined ? "" : `${first.document.id} ${first.start}`;
}

type Find = (library: Library, asked: Asked) => Promise<string>;

/** `find`, with each question asked once only. */
function remembering(library: Library, find: Find): (asked: Asked) => Promise<string> {
  const known = new Map<string, string>();
  return async (asked) => {
    const key = JSON.stringify(asked);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = await find(library, asked);
    known.set(key, found);
    return found;
  };
}

const share = (rows: readonly { readonly same: boolean }[]) =>
  (rows.filter(({ same }) => same).length / Math.max(1, rows.length)).toFixed(3);

async function compare(library: Library, find: Find, rows: readonly FollowUp[], title: string): Promise<void> {
  const first = remembering(library, find);
  const changed = rows.filter((row) => !standsAlone(row)).length;
  console.log(`\n${title}: ${rows.length} turns after the first, ${changed} of them changed by a person`);
  for (const name of wanted) {
    const results: { row: FollowUp; asked: string; same: boolean }[] = [];
    for (const row of rows) {
      const asked = METHODS[name](row.question, row.history, library);
      const same = (await first(asked)) === (await first(plain(row.rewrite)));
      results.push({ row, asked: asked.standalone, same });
    }
    const needed = results.filter(({ row }) => !standsAlone(row));
    console.log(`  ${name.padEnd(20)} all ${share(results)}  changed ${share(needed)}`);
    if (METHODS[name] === METHODS.understood) showLosses(results);
  }
}

function showLosses(results: readonly { row: FollowUp; asked: string; same: boolean }[]): void {
  const losses = results.filter(({ same }) => !same);
  const every = Math.max(1, Math.floor(losses.length / Math.max(1, Number(values.losses))));
  if (Number(values.losses) === 0) return;
  for (const { row, asked } of losses.filter((_, index) => index % every === 0)) {
    console.log(`\n${row.id} ${row.title}`);
    for (const { question, answer } of row.history) console.log(`      ${question} | ${answer?.slice(0, 200) ?? "-"}`);
    console.log(`  asked ${row.question}\n  human ${row.rewrite}\n  ours  ${asked}`);
  }
}

const canard = readFollowUps(values.canard, false);
const later = (rows: readonly FollowUp[]) => rows.filter((row) => row.history.length > 0 && isIn(part, row.id));
const sets = {
  CANARD: later(canard),
  "squad-a as conversations": later(squadConversations(values.squad)),
  CAsT: values.cast === undefined ? [] : later(readFollowUps(values.cast, true)),
};

const work = mkdtempSync(join(tmpdir(), "same-passage-"));
try {
  writeAnswers(canard, join(work, "answers"));
  const collections = [
    { name: "the conversations' answers", folder: join(work, "answers"), asked: ["CANARD"] },
    { name: "squad-a", folder: join(values.squad, "documents"), asked: ["squad-a as conversations", "CANARD", "CAsT"] },
    { name: "five seeds", folder: values.seeds, asked: ["CANARD", "CAsT"] },
  ] as const;
  const embedder = await loadEmbedder(DEFAULT_MODEL_FOLDER);
  console.log(`part: ${part}`);
  for (const [place, { name, folder, asked }] of collections.entries()) {
    const uri = join(work, `index${place}`);
    await buildIndex({ sources: [folder], store: lanceIndexStore(uri), embedder, modelFolder: null });
    const service = await openService(uri);
    for (const set of asked) {
      const rows = sets[set];
      if (rows.length === 0 || !`${set} over ${name}`.includes(values.only)) continue;
      await service.use((library) => compare(library, firstPassage, rows, `${set} over ${name}, first passage`));
      const quotes = Math.min(Number(values.quotes), rows.length);
      if (quotes === 0) continue;
      const sample = Array.from({ length: quotes }, (_, i) => rows[Math.floor((i * rows.length) / quotes)]);
      await service.use((library) => compare(library, firstQuote, sample, `${set} over ${name}, first quotation`));
    }
    service.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
