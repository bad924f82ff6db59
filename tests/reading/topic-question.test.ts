import { describe, expect, test } from "vitest";
import { analyseQuestion } from "../../src/reading/question.js";
import { documentOf, statisticsOf } from "./documents.js";

const statistics = statisticsOf([documentOf(["The breakwater shields the ferry terminal."])]);
const topic = (question: string) => analyseQuestion(question, statistics).topic?.map(({ written }) => written);

describe("what a question asks about", () => {
  test.each([
    ["What do the articles say about the breakwater?", ["breakwater"]],
    ["What did they report about the ferry terminal?", ["ferry", "terminal"]],
    ["What is known about the breakwater?", ["breakwater"]],
    ["what else has been said on the ferry", ["ferry"]],
  ])("is a topic: %s", (question, words) => {
    expect(topic(question)).toEqual(words);
  });

  test.each([
    "What did the minister say about the breakwater?",
    "What is the breakwater about?",
    "Who said what about the breakwater?",
    "What does the breakwater shield?",
  ])("is something in particular: %s", (question) => {
    expect(topic(question)).toBeUndefined();
  });
});
