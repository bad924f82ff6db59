import { describe, expect, it } from "vitest";
import { firstRightRank, holds, measure, percentile, type Outcome } from "../../src/evaluation/measures.js";
import type { GoldQuestion } from "../../src/evaluation/question-file.js";

const GOLD = { document: "a.txt", quote: "1,600 Syrians" };

function question(parts: Partial<GoldQuestion> = {}): GoldQuestion {
  return { id: "q", category: "all", question: "?", history: [], gold: [GOLD], answers: [], every: false, ...parts };
}

function citation(quote: string, id = "a.txt"): Outcome["response"]["citations"][number] {
  const document = { id, title: "", publisher: null, author: null, published: null, sha256: "" };
  return { document, start: 0, end: quote.length, quote, before: "", after: "", score: 0 };
}

interface Given {
  readonly quotes?: readonly (string | readonly [string, string])[];
  readonly confidence?: number;
  readonly answer?: string;
  readonly total?: number;
}

function outcome(asked: GoldQuestion, { quotes = [], confidence = 0, answer, total = 1 }: Given = {}): Outcome {
  const citations = quotes.map((quote) => (typeof quote === "string" ? citation(quote) : citation(...quote)));
  return {
    question: asked,
    response: {
      status: citations.length > 0 ? "answered" : "not-found",
      confidence,
      answer: answer === undefined ? null : { text: answer, start: 0, end: answer.length, citation: 0 },
      citations,
      timings: { total },
    },
  };
}

const RIGHT = "They invited 1,600 Syrians.";
const WRONG = "They met on Monday.";

describe("a gold quote", () => {
  it("is held by a quotation of its document, white space folded", () => {
    expect(holds(citation("about 1,600\n\u{a0} Syrians came"), GOLD)).toBe(true);
    expect(holds(citation(RIGHT, "b.txt"), GOLD)).toBe(false);
    expect(holds(citation("1,600 syrians"), GOLD)).toBe(false);
  });

  it("gives the rank of the first quotation that holds one of the alternatives, or 0", () => {
    const asked = question({ gold: [GOLD, { document: "b.txt", quote: "Monday" }] });
    expect(firstRightRank([citation(WRONG), citation(WRONG, "b.txt"), citation(RIGHT)], asked)).toBe(2);
    expect(firstRightRank([citation(WRONG)], asked)).toBe(0);
  });
});

describe("the measures", () => {
  it("count the first quotation, the first three, and reciprocal ranks, over answerable questions", () => {
    const measures = measure([
      outcome(question(), { quotes: [RIGHT] }),
      outcome(question(), { quotes: [WRONG, WRONG, RIGHT] }),
      outcome(question(), { quotes: [WRONG, WRONG, WRONG, RIGHT] }),
      outcome(question()),
      outcome(question({ gold: [] }), { quotes: [WRONG] }),
    ]);
    expect(measures).toMatchObject({ questions: 5, answerable: 4, quoteAt1: 1 / 4, quoteAt3: 2 / 4 });
    expect(measures.mrrAt10).toBeCloseTo((1 + 1 / 3 + 1 / 4 + 0) / 4, 12);
  });

  it("want a quote from every document within three quotations, where the question says so", () => {
    const gold = [GOLD, { document: "b.txt", quote: "Monday" }];
    const both = question({ every: true, gold });
    const measured = (...quotes: readonly (string | readonly [string, string])[]) =>
      measure([outcome(both, { quotes })]).quoteAt3;
    expect(measured(RIGHT, WRONG, [WRONG, "b.txt"])).toBe(1);
    expect(measured(RIGHT, WRONG, WRONG, [WRONG, "b.txt"])).toBe(0);
    expect(measured(RIGHT, RIGHT, RIGHT)).toBe(0);
  });

  it("compare answers where gold answers are given, no answer counting nothing", () => {
    const asked = question({ answers: ["1,600"] });
    const measures = measure([
      outcome(asked, { quotes: [RIGHT], answer: "1,600" }),
      outcome(asked, { quotes: [RIGHT], answer: "1,600 Syrians" }),
      outcome(asked, { quotes: [RIGHT] }),
      outcome(question(), { quotes: [RIGHT], answer: "Moscow" }),
    ]);
    expect(measures.answerEm).toBeCloseTo(1 / 3, 12);
    expect(measures.answerF1).toBeCloseTo((1 + 2 / 3 + 0) / 3, 12);
  });

  it("take refusals for the positive class", () => {
    const none = question({ gold: [] });
    const measures = measure([
      outcome(none),
      outcome(none),
      outcome(none, { quotes: [WRONG] }),
      outcome(question()),
      outcome(question(), { quotes: [RIGHT] }),
    ]);
    // Three refused, two of them rightly; two of three unanswerable questions refused.
    expect(measures.refusalPrecision).toBeCloseTo(2 / 3, 12);
    expect(measures.refusalRecall).toBeCloseTo(2 / 3, 12);
    expect(measures.refusalF1).toBeCloseTo(2 / 3, 12);
  });

  it("find no F1 where nothing was refused that should have been", () => {
    const measures = measure([outcome(question({ gold: [] }), { quotes: [WRONG] })]);
    expect(measures).toMatchObject({ refusalPrecision: null, refusalRecall: 0, refusalF1: 0 });
  });

  it("take confidence for whether the first quotation is right, and tell answerable from not by it", () => {
    const measures = measure([
      outcome(question(), { quotes: [RIGHT], confidence: 0.85 }),
      outcome(question(), { quotes: [WRONG], confidence: 0.65 }),
      outcome(question({ gold: [] }), { confidence: 0.05 }),
      outcome(question({ gold: [] }), { quotes: [WRONG], confidence: 0.75 }),
    ]);
    expect(measures.ece).toBeCloseTo((0.15 + 0.65 + 0.05 + 0.75) / 4, 12);
    expect(measures.auroc).toBe(3 / 4);
  });

  it("give the mean length of first quotations and the times taken", () => {
    const measures = measure([
      outcome(question(), { quotes: ["1234", "123456789"], total: 30 }),
      outcome(question(), { quotes: ["12345678"], total: 10 }),
      outcome(question(), { total: 20 }),
    ]);
    expect(measures).toMatchObject({ quoteLength: 6, latencyP50: 20, latencyP95: 30 });
  });

  it("are null where there is nothing to measure", () => {
    const { questions, answerable, ...rest } = measure([]);
    expect({ questions, answerable }).toEqual({ questions: 0, answerable: 0 });
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });
});

describe("percentiles", () => {
  it("are the nearest rank, whatever the order", () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.2, 0.21, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([1, 1, 2, 3, 5, 5]);
    expect(values).toEqual([5, 1, 4, 2, 3]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBeNull();
  });
});
