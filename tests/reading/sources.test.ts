import { describe, expect, test } from "vitest";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import type { JudgedSentence } from "../../src/reading/judge.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { judgeSources } from "../../src/reading/sources.js";
import { FAR } from "./counting-encoder.js";
import { documentOf, statisticsOf } from "./documents.js";

const QUESTION = "Where was the treaty signed?";
const texts = {
  a: ["The treaty was signed in Lisbon.", "Lisbon is a port."],
  b: ["Ministers met in Lisbon, where the treaty was signed."],
  c: ["The treaty was praised by many ministers."],
};
const documents = Object.entries(texts).map(([id, lines]) => documentOf(lines, id));
const question = analyseQuestion(QUESTION, statisticsOf(documents));

function judged(id: string, index: number, confidence: number, isRead = true): JudgedSentence {
  const sentence = new SentenceAnalyser().get(
    documents.find((document) => document.id === id)!,
    index,
  );
  const evidence = isRead ? { features: [], answer: { start: sentence.start, end: sentence.end } } : null;
  const together = isRead
    ? { features: [], answerable: 0, summedOdds: 0, encoded: FAR, bestEncoded: FAR, bestSimilarity: 0 }
    : null;
  return { sentence, features: [], score: 0, evidence, together, confidence };
}

describe("the other documents", () => {
  test("are judged by their best sentence, the first by its confidence", () => {
    const sources = judgeSources(question, [judged("a", 0, 0.8), judged("a", 1, 0.5), judged("b", 0, 0.1)]);
    expect(sources.map(({ best }) => best.sentence.document.id)).toEqual(["a", "b"]);
    expect(sources[0].probability).toBe(0.8);
  });

  test("say the answer more likely where they give the same one", () => {
    const [, same, topic] = judgeSources(question, [judged("a", 0, 0.8), judged("b", 0, 0.1), judged("c", 0, 0.1)]);
    expect(same.probability).toBeGreaterThan(3 * topic.probability);
  });

  test("say nothing where they were not read, and there is nothing to say of nothing", () => {
    expect(judgeSources(question, [judged("a", 0, 0.8), judged("b", 0, 0, false)])[1].probability).toBe(0);
    expect(judgeSources(question, [])).toEqual([]);
  });
});
