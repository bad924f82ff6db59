import { describe, expect, test } from "vitest";
import type { CollectionStatistics } from "../../src/core/index-store.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { inverseDocumentFrequency } from "../../src/text/bm25.js";
import { stemWord } from "../../src/text/terms.js";

function statistics(frequencies: Readonly<Record<string, number>>, sentences = 1000): CollectionStatistics {
  const stemmed = Object.entries(frequencies).map(([word, count]) => [stemWord(word), count] as const);
  return { sentences, meanLength: 12, documentFrequency: new Map(stemmed) };
}
const words = (text: string, known: CollectionStatistics) => analyseQuestion(text, known).terms.map(({ word }) => word);

describe("a question taken apart", () => {
  const known = statistics({ talks: 40, sochi: 3, invited: 5, syrians: 20, russia: 30, kremlin: 2, turkey: 9 });

  test("keeps its topic words in order, each stem once", () => {
    expect(words("How many Syrians were invited to the talks, the Syrian talks?", known)).toEqual([
      "syrians",
      "invited",
      "talks",
    ]);
  });

  test("weighs words by their rarity, and sums it", () => {
    const { terms, totalIdf } = analyseQuestion("talks in Sochi", known);
    const [talks, sochi] = terms;
    expect(talks.idf).toBeCloseTo(inverseDocumentFrequency(40, 1000), 12);
    expect(sochi.idf).toBeGreaterThan(talks.idf);
    expect(totalIdf).toBeCloseTo(talks.idf + sochi.idf, 12);
  });

  test("weighs a country's name like the commonest of its names", () => {
    const [kremlin] = analyseQuestion("the Kremlin", known).terms;
    expect(kremlin.idf).toBeCloseTo(inverseDocumentFrequency(30, 1000), 12);
    const [moscow] = analyseQuestion("Moscow?", known).terms;
    expect(moscow.idf).toBe(kremlin.idf);
    expect(moscow.named).toBe(kremlin.named);
  });

  test("names what occurs nowhere as missing, in the person's own writing", () => {
    const question = analyseQuestion("Did Zanzibar’s talks fail in Sochi?", known);
    expect(question.missing).toEqual(["Zanzibar’s", "fail"]);
    expect(question.terms.map((term) => [term.word, term.isMissing])).toEqual([
      ["zanzibar", true],
      ["talks", false],
      ["fail", true],
      ["sochi", false],
    ]);
  });

  test("does not take an English word for a slip of another", () => {
    const { terms, corrections } = analyseQuestion(
      "Which monitors were wounded?",
      statistics({ would: 9, monitors: 3 }),
    );
    expect(terms.map(({ term, isMissing }) => [term, isMissing])).toEqual([
      ["monitor", false],
      ["wound", true],
    ]);
    expect(corrections.size).toBe(0);
  });

  test("does not take a country for missing that the articles call by another name", () => {
    const [moscow] = analyseQuestion("Moscow?", known).terms;
    expect(moscow.isMissing).toBe(false);
  });

  test("looks for the right word behind a slip", () => {
    const [sochi] = analyseQuestion("sohci", known).terms;
    expect(sochi).toMatchObject({ written: "sohci", word: "sochi", term: "sochi", isMissing: false });
  });

  test("takes capitals and figures behind the first word for names, unless all is shouted", () => {
    const names = (text: string) =>
      analyseQuestion(text, known)
        .terms.filter((term) => term.isName)
        .map(({ written }) => written);
    expect(names("Invited to Sochi in 2018?")).toEqual(["Sochi", "2018"]);
    expect(names("WHO INVITED SYRIANS TO SOCHI?")).toEqual([]);
    expect(names("who invited syrians to sochi")).toEqual([]);
  });

  test("of nothing but grammar has no term and no weight", () => {
    expect(analyseQuestion("What about it?", known)).toMatchObject({ terms: [], totalIdf: 0, missing: [] });
    expect(analyseQuestion("", known)).toMatchObject({ terms: [], totalIdf: 0, kind: "other" });
  });

  test("reads any text: a hostile one, an empty collection", () => {
    const question = analyseQuestion("😀 ".repeat(500) + "sochi\u0000", statistics({}, 0));
    expect(Number.isFinite(question.totalIdf)).toBe(true);
  });
});
