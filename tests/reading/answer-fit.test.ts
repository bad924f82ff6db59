import { describe, expect, test } from "vitest";
import { answerFit } from "../../src/reading/answer-fit.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { analysed, documentOf, statisticsOf } from "./documents.js";

const TEXT = "The ferry Aurora sank off Malta in 1987 after a tanker hit it.";
const statistics = statisticsOf([documentOf([TEXT])]);
const fit = (question: string, answer: string) => {
  const start = TEXT.indexOf(answer);
  return answerFit(analyseQuestion(question, statistics), analysed(TEXT), { start, end: start + answer.length });
};

describe("what an answer's own words say", () => {
  test.each([
    ["What hit the ferry Aurora?", "a tanker", 0],
    ["What hit the ferry Aurora?", "The ferry Aurora", 1],
    ["Where did the ferry sink?", "ferry Aurora", 0.5],
  ])("%s %s repeats a share of %d of the question", (question, answer, echo) => {
    expect(fit(question, answer).echo).toBeCloseTo(echo);
  });

  test.each([
    ["When did the ferry sink?", "1987", 1],
    ["When did the ferry sink?", "in 1987 after", 1],
    ["When did the ferry sink?", "a tanker", -1],
    ["Why did the ferry sink?", "a tanker hit it", 0],
  ])("%s %s fits the kind asked for: %d", (question, answer, kindFit) => {
    expect(fit(question, answer).kindFit).toBe(kindFit);
  });
});
