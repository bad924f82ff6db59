import { describe, expect, test } from "vitest";
import type { CollectionStatistics } from "../../src/core/index-store.js";
import { correctSpelling } from "../../src/reading/spelling.js";

function vocabulary(frequencies: Readonly<Record<string, number>>): CollectionStatistics {
  return { sentences: 100, meanLength: 12, documentFrequency: new Map(Object.entries(frequencies)) };
}

describe("correcting a misspelt word", () => {
  test.each([
    ["a letter left out", "syran", "syrian"],
    ["a letter put in", "syriian", "syrian"],
    ["a letter exchanged", "syrien", "syrian"],
    ["two neighbours swapped", "syrain", "syrian"],
    ["two slips in a long word", "negociatons", "negotiations"],
    ["a slip at the end", "syriaz", "syrian"],
  ])("forgives %s", (_, written, meant) => {
    expect(correctSpelling(written, vocabulary({ syrian: 3, negotiations: 2, other: 9 }))).toBe(meant);
  });

  test.each([
    ["first letter", "zyrian"],
    ["two slips in a short word", "sirien"],
    ["a word of three letters", "syr"],
    ["a number", "1066"],
    ["a word with a figure", "syri4n"],
    ["nothing like it", "kangaroo"],
    ["an empty word", ""],
  ])("leaves alone: %s", (_, written) => {
    expect(correctSpelling(written, vocabulary({ syrian: 3, syre: 2, "1067": 5 }))).toBeUndefined();
  });

  test("never turns a word into a number", () => {
    expect(correctSpelling("1000s", vocabulary({ "1000": 3 }))).toBeUndefined();
    expect(correctSpelling("covidd", vocabulary({ covid1: 3 }))).toBeUndefined();
  });

  test("takes the nearest, then the commonest, then the first", () => {
    expect(correctSpelling("parliamant", vocabulary({ parliamants: 1, parlament: 90 }))).toBe("parliamants");
    expect(correctSpelling("bater", vocabulary({ barer: 2, later: 90, water: 80, batter: 5 }))).toBe("batter");
    expect(correctSpelling("bater", vocabulary({ baker: 5, baler: 5 }))).toBe("baker");
  });

  test("reads the vocabulary of each collection", () => {
    expect(correctSpelling("syrain", vocabulary({ syrian: 1 }))).toBe("syrian");
    expect(correctSpelling("syrain", vocabulary({ iraq: 1 }))).toBeUndefined();
  });

  test("searches 100,000 terms for each of 100 words", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const term = (n: number) =>
      Array.from({ length: 9 }, (_, i) => letters[(n * (i + 7) * 31 + (n >> i)) % 26]).join("");
    const frequencies = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [term(n), 1 + (n % 5)]));
    const statistics = vocabulary({ ...frequencies, syrian: 1 });
    for (let n = 0; n < 100; n++) expect(correctSpelling("syrain", statistics)).toBe("syrian");
  }, 10_000);
});
