import { describe, expect, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import { evaluate } from "../../src/evaluation/evaluate.js";
import { formatReport } from "../../src/evaluation/format-report.js";
import type { GoldQuestion } from "../../src/evaluation/question-file.js";
import { articleOf } from "./articles.js";

const ARTICLES = [articleOf("a.txt", "The bridge was closed on Monday.", "A flood had damaged it.")];

const ASKED: GoldQuestion = {
  id: "q1",
  category: "factoid",
  question: "And when?",
  history: [{ question: "Was the bridge closed?" }],
  gold: [{ document: "a.txt", quote: "closed on Monday" }],
  answers: [],
  every: false,
};
const UNANSWERABLE: GoldQuestion = { ...ASKED, id: "q2", category: "unanswerable", question: "Who paid?", gold: [] };

/** Says nothing, but understands every question as one about the bridge. */
function silent(asked: AskRequest[]): (request: AskRequest) => Promise<AskResponse> {
  return (request) => {
    asked.push(request);
    return Promise.resolve({
      question: request.question,
      standaloneQuestion: "When was the bridge closed?",
      status: "not-found",
      confidence: 0.1,
      answer: null,
      citations: [],
      nearest: [],
      missingTerms: [],
      coverage: [],
      conflicts: [],
      timings: { total: 2 },
    });
  };
}

describe("evaluation", () => {
  it("asks every question with its history, for ten citations, after warming up", async () => {
    const asked: AskRequest[] = [];
    const { questions, systems } = await evaluate([ASKED, UNANSWERABLE], silent(asked), ARTICLES);
    const request = { question: "And when?", history: ASKED.history, limit: 10 };
    expect(asked.slice(-2)).toEqual([request, { ...request, question: "Who paid?" }]);
    expect(questions).toBe(2);
    expect(systems[0]?.overall).toMatchObject({ questions: 2, quoteAt1: 0, refusalRecall: 1, refusalPrecision: 0.5 });
    expect(systems[0]?.byCategory["unanswerable"]).toMatchObject({ questions: 1, quoteAt1: null, refusalF1: 1 });
  });

  it("warms up with a few questions from all over the file, which may hold one kind after the other", async () => {
    const asked: AskRequest[] = [];
    const questions = Array.from({ length: 50 }, (_, i) => ({ ...ASKED, id: `q${i}`, question: `Number ${i}?` }));
    await evaluate(questions, silent(asked), ARTICLES);
    const first = asked.slice(0, -50).map(({ question }) => question);
    expect(first).toEqual(Array.from({ length: 17 }, (_, i) => `Number ${i * 3}?`));
    expect(asked.slice(-50).map(({ question }) => question)).toEqual(questions.map(({ question }) => question));
  });

  it("gives plain BM25 the same standalone questions, and no calibration", async () => {
    const { systems } = await evaluate([ASKED], silent([]), ARTICLES);
    expect(systems.map(({ system }) => system)).toEqual(["Pullquote", "BM25", "BM25 stemmed"]);
    for (const { overall } of systems.slice(1)) expect(overall).toMatchObject({ quoteAt1: 1, ece: null });
  });
});

describe("the report as a table", () => {
  it("has a row for each system and its categories, in columns, with a dash for what is not measured", async () => {
    const report = await evaluate([ASKED, UNANSWERABLE], silent([]), ARTICLES);
    const [head, ...rows] = formatReport(report).split("\n");
    expect(rows.map((row) => row.slice(0, 14).trimEnd())).toEqual(
      ["Pullquote", "BM25", "BM25 stemmed"].flatMap((system) => [system, "  factoid", "  unanswerable"]),
    );
    expect(new Set([head, ...rows].map((row) => row?.length))).toHaveLength(1);
    const cells = rows[0]?.split(/ {2,}/);
    expect(cells?.slice(0, 11)).toEqual([
      "Pullquote",
      "2",
      ".000",
      ".000",
      ".000",
      "-",
      "-",
      ".500",
      "1.000",
      ".667",
      ".500",
    ]);
  });

  it("leaves categories out where there is but one", async () => {
    expect(formatReport(await evaluate([ASKED], silent([]), ARTICLES)).split("\n")).toHaveLength(4);
  });
});
