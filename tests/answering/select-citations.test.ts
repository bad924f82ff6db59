import { describe, expect, test } from "vitest";
import { selectCitations } from "../../src/answering/select-citations.js";
import type { JudgedSentence } from "../../src/reading/judge.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { documentOf, type Line } from "../reading/documents.js";

const line = (text: string, paragraph = 0): Line => ({ text, paragraph });
const LINES = [
  line("One."),
  line("Two."),
  line("Three."),
  line("Four."),
  line("Five.", 1),
  line("Six.", 1),
  { text: "Seven.", kind: "heading" as const, paragraph: 1 },
];
const analyser = new SentenceAnalyser();
const judged = (id: string, index: number, confidence: number, score = 0, evidence: unknown = {}) =>
  ({ sentence: analyser.get(documentOf(LINES, id), index), confidence, score, evidence }) as JudgedSentence;

/** Each citation as its article and the first and last sentence it quotes. */
const cited = (sentences: readonly JudgedSentence[], limit: number, threshold: number) =>
  selectCitations(sentences, limit, threshold).map(
    ({ best, from, to }) => `${best.sentence.document.id} ${from === to ? from : `${from}-${to}`}`,
  );

describe("choosing citations", () => {
  const [a1, a2, b1, b2, c1] = [
    judged("a", 0, 0.9),
    judged("a", 2, 0.8),
    judged("b", 0, 0.7),
    judged("b", 2, 0.1),
    judged("c", 0, 0.2),
  ];

  test("lets each answering document speak before any speaks twice, then goes on in order", () => {
    expect(cited([a1, a2, b1, c1, b2], 10, 0.5)).toEqual(["a 0", "b 0", "a 2", "c 0", "b 2"]);
  });

  test("gives at most the limit", () => {
    expect(cited([a1, a2, b1], 2, 0.5)).toEqual(["a 0", "b 0"]);
    expect(cited([a1, a2, b1], 1, 0.5)).toEqual(["a 0"]);
  });

  test("keeps the best first even where nothing answers", () => {
    expect(cited([c1, b2], 3, 0.5)).toEqual(["c 0", "b 2"]);
  });

  test("counts a sentence exactly at the threshold as an answer", () => {
    expect(cited([a1, a2, b1], 3, 0.7)[1]).toBe("b 0");
  });

  test("chooses nothing from nothing", () => {
    expect(cited([], 3, 0.5)).toEqual([]);
  });
});

describe("quoting neighbours together", () => {
  const first = judged("b", 0, 0.9);
  const at = (index: number, score = 0) => judged("a", index, 0.1, score);

  test("joins a sentence to the one before or after it that is cited, and so has room for another place", () => {
    expect(cited([first, at(2), at(1), at(4)], 3, 0.5)).toEqual(["b 0", "a 1-2", "a 4"]);
    expect(cited([first, at(2), at(3), at(0)], 3, 0.5)).toEqual(["b 0", "a 2-3", "a 0"]);
  });

  test("gives the first of the same for a smaller limit", () => {
    const all = [first, at(2), at(0), at(4), at(3)];
    expect(cited(all, 10, 0.5)).toEqual(["b 0", "a 2-3", "a 0", "a 4"]);
    for (const limit of [1, 2, 3]) expect(cited(all, limit, 0.5)).toEqual(cited(all, 10, 0.5).slice(0, limit));
  });

  test("leaves out of it what the ranking deems much less likely, or the reader has not read", () => {
    expect(cited([first, at(2, 3), at(1, 1), at(4, 0)], 3, 0.5)).toEqual(["b 0", "a 1-2", "a 4"]);
    expect(cited([first, at(2, 3), at(1, 0.9), at(4, 0)], 3, 0.5)).toEqual(["b 0", "a 2", "a 1"]);
    expect(cited([first, at(2), judged("a", 1, 0, 0, null)], 3, 0.5)).toEqual(["b 0", "a 2", "a 1"]);
  });

  test("leaves the first quotation the one sentence that is likeliest to answer", () => {
    expect(cited([at(2), at(1), at(3)], 3, 0.5)).toEqual(["a 2", "a 1", "a 3"]);
  });

  test("quotes no more than two sentences as one", () => {
    expect(cited([first, at(2), at(1), at(3)], 3, 0.5)).toEqual(["b 0", "a 1-2", "a 3"]);
  });

  test("joins nothing across paragraphs, kinds of line or articles", () => {
    expect(cited([first, at(3), at(4)], 3, 0.5)).toEqual(["b 0", "a 3", "a 4"]);
    expect(cited([first, at(5), at(6)], 3, 0.5)).toEqual(["b 0", "a 5", "a 6"]);
    expect(cited([judged("c", 0, 0.9), at(1), judged("b", 2, 0.1)], 3, 0.5)).toEqual(["c 0", "a 1", "b 2"]);
  });

  test("keeps for its likelihood the better of the two", () => {
    const [, second] = selectCitations([first, judged("a", 2, 0.4), judged("a", 1, 0.3)], 3, 0.5);
    expect(second.best.confidence).toBe(0.4);
  });
});
