import { describe, expect, it } from "vitest";
import { answerF1, exactMatch, normalizeAnswer } from "../../src/evaluation/normalize-answer.js";

describe("SQuAD's normalisation", () => {
  it.each([
    ["The Black Sea.", "black sea"],
    ["1,600", "1600"],
    ["a  man,\n an apple", "man apple"],
    ["U.S.", "us"],
    ["“Theatre”", "theatre"],
    ["$2.5 million", "25 million"],
    ["the", ""],
  ])("makes %j into %j", (given, normalized) => {
    expect(normalizeAnswer(given)).toBe(normalized);
  });
});

describe("exact match", () => {
  it("is 1 when any of the gold answers is the same after normalisation, else 0", () => {
    expect(exactMatch("the 1,600", ["two", "1600"])).toBe(1);
    expect(exactMatch("1,600 Syrians", ["1,600"])).toBe(0);
    expect(exactMatch("", ["1,600"])).toBe(0);
  });
});

describe("answer F1", () => {
  it("is the harmonic mean of word precision and recall", () => {
    // One of two words right, and the one gold word found: 2 × ½ × 1 / 1½.
    expect(answerF1("1,600 Syrians", ["1,600"])).toBeCloseTo(2 / 3, 12);
    expect(answerF1("Kofi Annan", ["UN envoy Kofi Annan"])).toBeCloseTo((2 * 1 * 0.5) / 1.5, 12);
  });

  it("is that of the gold answer nearest to it", () => {
    expect(answerF1("Kofi Annan", ["the envoy", "Annan", "Kofi Annan"])).toBe(1);
  });

  it("counts a word as often as the gold has it", () => {
    expect(answerF1("very very late", ["very late"])).toBeCloseTo((2 * 2) / 5, 12);
  });

  it("is 0 for no answer or no word in common", () => {
    expect(answerF1("", ["1,600"])).toBe(0);
    expect(answerF1("Moscow", ["1,600"])).toBe(0);
  });
});
