import { describe, expect, test } from "vitest";
import { bm25, inverseDocumentFrequency } from "../../src/text/bm25.js";

describe("BM25", () => {
  const query = [
    { term: "ferry", idf: 2 },
    { term: "sank", idf: 1 },
  ];

  test("is, by hand, idf times saturated count", () => {
    // At the mean length the length plays no part: 2 × 1 × 2.2 / (1 + 1.2).
    expect(bm25(query, new Map([["ferry", 1]]), 10, 10)).toBeCloseTo(2, 12);
    expect(bm25(query, new Map([["ferry", 3]]), 10, 10)).toBeCloseTo((2 * 3 * 2.2) / 4.2, 12);
  });

  test("adds terms up, prefers the shorter text, and gives nothing for nothing", () => {
    const counts = new Map([
      ["ferry", 1],
      ["sank", 1],
    ]);
    expect(bm25(query, counts, 10, 10)).toBeCloseTo(3, 12);
    expect(bm25(query, counts, 5, 10)).toBeGreaterThan(bm25(query, counts, 20, 10));
    expect(bm25(query, new Map(), 10, 10)).toBe(0);
    expect(bm25([], counts, 10, 10)).toBe(0);
  });

  test("stays finite for an empty collection", () => {
    expect(Number.isFinite(bm25(query, new Map([["ferry", 1]]), 3, 0))).toBe(true);
  });
});

test("rarity is never negative and falls with frequency", () => {
  const values = [0, 1, 50, 100].map((frequency) => inverseDocumentFrequency(frequency, 100));
  expect(Math.min(...values)).toBeGreaterThan(0);
  expect([...values].sort((a, b) => b - a)).toEqual(values);
  expect(inverseDocumentFrequency(0, 0)).toBeCloseTo(Math.log(2), 12);
});
