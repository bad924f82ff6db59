import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IndexService } from "../src/answering/index-service.js";
import type { AskRequest, AskResponse, Citation } from "../src/core/ask.js";
import { PACKAGE_ROOT } from "../src/core/config.js";
import { parseQuestions } from "../src/evaluation/question-file.js";
import { openService } from "../src/open-service.js";
import { splitSentences } from "../src/text/sentences.js";
import { generateRequests } from "./support/generate-requests.js";
import { indexArticles } from "./web/index-articles.js";

/** An article as its file has it, read without any of Pullquote's own reading. */
interface Article {
  readonly text: string;
  readonly sha256: string;
  readonly boilerplate: readonly { readonly start: number; readonly end: number }[];
}

const SEEDS = join(PACKAGE_ROOT, "seeds");
const QUESTIONS = join(PACKAGE_ROOT, "tests", "questions", "seeds.jsonl");
const DEFAULT_LIMIT = 3;

const articles = new Map<string, Article>();
for (const id of await readdir(SEEDS)) {
  const bytes = await readFile(join(SEEDS, id));
  const text = bytes.toString("utf8").replace(/^\u{feff}/u, "");
  articles.set(id, {
    text,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
    boilerplate: splitSentences(text).filter(({ kind }) => kind === "boilerplate"),
  });
}

/** What is wrong with a quotation; nothing, when the promise is kept. */
function faultsOf({ document, start, end, quote, before, after, score }: Citation): string[] {
  const article = articles.get(document.id);
  if (article === undefined) return [`"${document.id}" is no article`];
  const { text, sha256, boilerplate } = article;
  const faults: string[] = [];
  if (quote === "" || text.slice(start, end) !== quote) faults.push(`${start} to ${end} is not "${quote}"`);
  if (quote.trim() !== quote) faults.push(`"${quote}" has white space at an end`);
  if (document.sha256 !== sha256) faults.push(`the hash of "${document.id}" is not its text's`);
  if (boilerplate.some((sentence) => sentence.start < end && start < sentence.end)) {
    faults.push(`"${quote}" holds boilerplate`);
  }
  if (!text.slice(0, start).includes(before)) faults.push(`"${before}" does not stand before "${quote}"`);
  if (!text.slice(end).includes(after)) faults.push(`"${after}" does not stand after "${quote}"`);
  if (!(score >= 0 && score <= 1)) faults.push(`the score ${score} is not between 0 and 1`);
  return faults;
}

const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{M}]`;

/** Whether a word stands in some article, whatever its case. */
function occurs(word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // "won't" does not hold "won", nor "U.S." the word "u".
  const whole = new RegExp(
    String.raw`(?<!${WORD_CHARACTER}|${WORD_CHARACTER}['’.])${escaped}(?!${WORD_CHARACTER}|['’.]${WORD_CHARACTER})`,
    "iu",
  );
  return [...articles.values()].some(({ text }) => whole.test(text));
}

/** Everything in a response that breaks the contract. */
function breaches(request: AskRequest, response: AskResponse): string[] {
  const { status, answer, citations, nearest, confidence, missingTerms, coverage } = response;
  const breached: string[] = [];
  const expectThat = (holds: boolean, what: string) => {
    if (!holds) breached.push(what);
  };
  const quotations = [...citations, ...nearest];
  breached.push(...quotations.flatMap(faultsOf));
  const places = new Set(quotations.map(({ document, start }) => `${document.id}:${start}`));
  expectThat(places.size === quotations.length, "a sentence is quoted twice");
  expectThat(quotations.length <= (request.limit ?? DEFAULT_LIMIT), "there are more quotations than asked for");

  expectThat(response.question === request.question, "the question is not the one asked");
  expectThat(confidence >= 0 && confidence <= 1, `the confidence ${confidence} is not between 0 and 1`);
  if (status === "answered") expectThat(citations.length > 0 && nearest.length === 0, "an answer lacks its citation");
  else expectThat(citations.length === 0 && answer === null, "nothing is found, and yet cited");
  if (answer !== null) {
    const citation = citations[answer.citation];
    const text = articles.get(citation?.document.id ?? "")?.text ?? "";
    expectThat(
      answer.text !== "" && text.slice(answer.start, answer.end) === answer.text,
      "the answer is not verbatim",
    );
    expectThat(
      citation !== undefined && citation.start <= answer.start && answer.end <= citation.end,
      "the answer lies outside its citation",
    );
  }

  for (const term of missingTerms) {
    expectThat(response.standaloneQuestion.includes(term), `"${term}" is missing, but not asked for`);
    expectThat(!occurs(term), `"${term}" is said to be missing, but occurs`);
  }
  const considered = [...(request.documents ?? articles.keys())].sort();
  expectThat(
    JSON.stringify(coverage.map(({ document }) => document).sort()) === JSON.stringify(considered),
    "the coverage does not list every document considered",
  );
  const says = new Set(coverage.filter((one) => one.says).map(({ document }) => document));
  expectThat(says.size > 0 === (status === "answered"), "status and coverage contradict each other");
  if (status === "answered") {
    expectThat(says.has(citations[0]?.document.id ?? ""), "the first citation's document is said to say nothing");
  }
  expectThat(response.timings.total >= 0, "the time taken is missing");
  return breached;
}

describe("the promise, over the articles that come with Pullquote", () => {
  let folder: string;
  let service: IndexService;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pullquote-promise-"));
    await indexArticles(SEEDS, join(folder, "index"));
    service = await openService(join(folder, "index"));
  });
  afterAll(async () => {
    service.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The questions whose answers break the contract, each with how; some must be answered and some refused. */
  async function broken(requests: readonly AskRequest[]): Promise<unknown[]> {
    const failures: unknown[] = [];
    const kinds = new Set<string>();
    for (const request of requests) {
      const response = await service.ask(request);
      kinds.add(response.answer === null ? response.status : "answered with a span");
      const found = breaches(request, response);
      if (found.length > 0) failures.push({ request, breaches: found });
    }
    expect([...kinds].sort()).toEqual(["answered", "answered with a span", "not-found"]);
    return failures;
  }

  it("serves each article's text as its file has it, and that text's hash", async () => {
    const listed = await service.documents();
    expect(listed.map(({ id }) => id)).toEqual([...articles.keys()].sort());
    for (const { id, sha256, characters } of listed) {
      const text = articles.get(id)?.text;
      expect((await service.document(id))?.text === text).toBe(true);
      expect({ id, sha256, characters }).toEqual({ id, sha256: articles.get(id)?.sha256, characters: text?.length });
    }
  });

  it("is kept for every development question", async () => {
    const questions = parseQuestions(await readFile(QUESTIONS, "utf8"), QUESTIONS);
    expect(questions.length).toBeGreaterThanOrEqual(150);
    expect(await broken(questions.map(({ question, history }) => ({ question, history, limit: 10 })))).toEqual([]);
  });

  it("is kept for 500 generated questions", async () => {
    const texts = [...articles.values()].map(({ text }) => text);
    const requests = generateRequests(500, texts, [...articles.keys()]);
    expect(requests).toHaveLength(500);
    expect(new Set(requests.map(({ question }) => question)).size).toBeGreaterThan(450);
    expect(await broken(requests)).toEqual([]);
  });

  it("is checked by what finds every breach", async () => {
    const request = { question: "How many Syrians were invited to Sochi?" };
    const response = await service.ask(request);
    const [first] = response.citations;
    const { answer } = response;
    if (first === undefined || answer === null) throw new Error("nothing was found");
    const altered: readonly AskResponse[] = [
      { ...response, citations: [{ ...first, start: first.start + 1 }] },
      { ...response, citations: [{ ...first, document: { ...first.document, sha256: "0".repeat(64) } }] },
      { ...response, citations: [first, first] },
      { ...response, answer: { ...answer, start: answer.start - 1 } },
      { ...response, answer: { ...answer, citation: 9 } },
      { ...response, status: "not-found" },
      { ...response, nearest: [first] },
      { ...response, missingTerms: ["Sochi"] },
      { ...response, coverage: response.coverage.slice(1) },
      { ...response, confidence: 1.01 },
    ];
    expect(breaches(request, response)).toEqual([]);
    for (const one of altered) expect(breaches(request, one)).not.toEqual([]);
  });
});
