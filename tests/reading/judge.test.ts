import { describe, expect, test } from "vitest";
import { confidence, CONFIDENCE_FEATURES, confidenceFeatures, rivals } from "../../src/reading/confidence.js";
import { FEATURE_NAMES } from "../../src/reading/features.js";
import { judge } from "../../src/reading/judge.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { TOGETHER_FEATURES, type ComparedSentence } from "../../src/reading/read-together.js";
import { REREAD_FEATURES } from "../../src/reading/reread.js";
import { analysed, documentOf, statisticsOf } from "./documents.js";

const statistics = statisticsOf([documentOf(["A tanker sank the ferry."])]);
const question = analyseQuestion("Who sank the ferry?", statistics);
const ranked = (score: number, read = true): ComparedSentence => ({
  sentence: analysed("A tanker sank the ferry."),
  features: FEATURE_NAMES.map(() => 0.5),
  score,
  evidence: read ? { features: REREAD_FEATURES.map(() => 0.5), answer: { start: 2, end: 8 } } : null,
  together: read
    ? {
        features: TOGETHER_FEATURES.map(() => 0.5),
        answerable: 0.5,
        summedOdds: 0.5,
        encoded: { encodedSimilarity: 0.5, wordSimilarity: 0.5 },
        bestEncoded: { encodedSimilarity: 0.5, wordSimilarity: 0.5 },
        bestSimilarity: 0.5,
      }
    : null,
});
const RIVALS = {
  score: 4,
  sentenceLogit: 0,
  answerable: 0,
  summedOdds: 0,
};
const confidences = (scores: readonly number[]) =>
  judge(
    question,
    scores.map((score) => ranked(score)),
  ).map((item) => item.confidence);

describe("how sure an answer is", () => {
  test("lies strictly between 0 and 1 and never falls as the first draws away from the second", () => {
    const firsts = [0, 0.5, 1, 2, 3, 9].map((lead) => confidences([5, 5 - lead])[0]);
    for (const [i, value] of firsts.entries()) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
      if (i > 0) expect(value).toBeGreaterThanOrEqual(firsts[i - 1]);
    }
    expect(firsts[3]).toBeGreaterThan(firsts[0]);
  });

  test("counts a lead over the best other sentence only so far", () => {
    const margin = CONFIDENCE_FEATURES.indexOf("margin");
    const of = (score: number, other: number) => {
      const { features, evidence, together } = ranked(score);
      return confidenceFeatures(question, { features, score }, evidence!, together!, { ...RIVALS, score: other })[
        margin
      ];
    };
    expect([of(5, 4), of(4, 5), of(100, 0), of(0, 100)]).toEqual([1, -1, 3, -3]);
  });

  test("sums the odds of all sentences read, and of no other", () => {
    const summed = (...items: ComparedSentence[]) => rivals(items, 0).summedOdds;
    expect(summed(ranked(5))).toBeCloseTo(0.5);
    expect(summed(ranked(5), ranked(4), ranked(3, false))).toBeCloseTo(0.5 + Math.log(2));
  });

  test("of the first is measured against the second, of the others against the first", () => {
    const [first, second, third] = confidences([6, 5, 4]);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  test("of a sentence alone takes no lead from itself", () => {
    const lead = (...items: ComparedSentence[]) => {
      const [{ features, score, evidence, together }] = items;
      const values = confidenceFeatures(question, { features, score }, evidence!, together!, rivals(items, 0));
      return CONFIDENCE_FEATURES.flatMap((name, i) => (name === "summedOdds" ? [] : [values[i]]));
    };
    expect(lead(ranked(5))).toEqual(lead(ranked(5), ranked(5)));
  });

  test("falls when a word occurs in no document", () => {
    const missing = analyseQuestion("Who sank the zeppelin ferry?", statistics);
    const index = CONFIDENCE_FEATURES.indexOf("missingShare");
    const { features, score, evidence, together } = ranked(5);
    const share = (asked: typeof question) =>
      confidenceFeatures(asked, { features, score }, evidence!, together!, RIVALS)[index];
    expect(share(question)).toBe(0);
    expect(share(missing)).toBeGreaterThan(0);
    expect(share(missing)).toBeLessThanOrEqual(1);
  });

  test("is 0 for a question without a topic word and for a sentence not read", () => {
    const empty = analyseQuestion("What about it?", statistics);
    expect(judge(empty, [ranked(5), ranked(1)]).map((item) => item.confidence)).toEqual([0, 0]);
    expect(judge(question, [ranked(5, false)])[0].confidence).toBe(0);
    expect(judge(question, [])).toEqual([]);
  });

  test("is a probability for the wildest values", () => {
    for (const value of [-1e6, 0, 1e6]) {
      const sure = confidence(CONFIDENCE_FEATURES.map(() => value));
      expect(sure >= 0 && sure <= 1).toBe(true);
    }
  });
});
