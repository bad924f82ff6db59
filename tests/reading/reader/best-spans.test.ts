import { describe, expect, it } from "vitest";
import { bestSpan, MAX_ANSWER_WORDS } from "../../../src/reading/reader/best-spans.js";

describe("the best span", () => {
  it("never ends before it starts, though the best end lies earlier", () => {
    expect(bestSpan([0, 0, 5], [9, 0, 1], 0, 3)).toEqual({ first: 0, last: 0, score: 9 });
    expect(bestSpan([0, 0, 50], [9, 0, 1], 0, 3)).toEqual({ first: 2, last: 2, score: 51 });
  });

  it("stays within its words, read from an offset", () => {
    expect(bestSpan([99, 0, 1, 2, 99], [99, 0, 1, 2, 99], 0, 2, 2)).toEqual({ first: 1, last: 1, score: 4 });
  });

  it("is the shorter of two that score nearly alike", () => {
    expect(bestSpan([5, 0, 0, 0], [3, 0, 0, 3.2], 0, 4)).toMatchObject({ first: 0, last: 0 });
    expect(bestSpan([5, 0, 0, 0], [3, 0, 0, 3.3], 0, 4)).toMatchObject({ first: 0, last: 3 });
  });

  it("is no longer than the longest answer", () => {
    const start = Array.from({ length: 60 }, (_, i) => (i === 0 ? 9 : 0));
    const end = Array.from({ length: 60 }, (_, i) => (i === 59 ? 8 : 0));
    expect(bestSpan(start, end, 0, 60)).toEqual({ first: 0, last: 0, score: 9 });
    expect(MAX_ANSWER_WORDS).toBeLessThan(60);
  });

  it("goes on to a word it may end in", () => {
    const mayEnd = (word: number) => word !== 1 && word !== 2;
    expect(bestSpan([5, 0, 0, 0], [0, 5, 0, 0], 0, 4, 0, mayEnd)).toMatchObject({ first: 0, last: 3 });
    expect(bestSpan([5, 0, 0], [0, 5, 0], 0, 3, 0, mayEnd)).toMatchObject({ first: 0, last: 2 });
  });

  it("is undefined without words", () => {
    expect(bestSpan([], [], 0, 0)).toBeUndefined();
  });
});
