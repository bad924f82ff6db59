import { describe, expect, test } from "vitest";
import { selectCitations } from "../../src/answering/select-citations.js";
import type { JudgedSentence } from "../../src/reading/judge.js";
import { analysed, documentOf } from "../reading/documents.js";

const judged = (document: string, confidence: number) =>
  ({ sentence: { ...analysed("A line."), document: documentOf(["A line."], document) }, confidence }) as JudgedSentence;
const [a1, a2, b1, b2, c1] = [judged("a", 0.9), judged("a", 0.8), judged("b", 0.7), judged("b", 0.1), judged("c", 0.2)];

describe("choosing citations", () => {
  test("lets each answering document speak before any speaks twice, then goes on in order", () => {
    expect(selectCitations([a1, a2, b1, c1, b2], 10, 0.5)).toEqual([a1, b1, a2, c1, b2]);
  });

  test("gives at most the limit", () => {
    expect(selectCitations([a1, a2, b1], 2, 0.5)).toEqual([a1, b1]);
    expect(selectCitations([a1, a2, b1], 1, 0.5)).toEqual([a1]);
  });

  test("keeps the best first even where nothing answers", () => {
    expect(selectCitations([c1, b2], 3, 0.5)).toEqual([c1, b2]);
  });

  test("counts a sentence exactly at the threshold as an answer", () => {
    expect(selectCitations([a1, a2, b1], 3, 0.7)[1]).toBe(b1);
  });

  test("chooses nothing from nothing", () => {
    expect(selectCitations([], 3, 0.5)).toEqual([]);
  });
});
