import { describe, expect, it } from "vitest";
import { standaloneQuestion } from "../../src/conversation/standalone-question.js";

const after = (question: string, ...history: (string | [question: string, answer: string])[]) =>
  standaloneQuestion(
    question,
    history.map((turn) => (typeof turn === "string" ? { question: turn } : { question: turn[0], answer: turn[1] })),
  );

describe("pronouns", () => {
  it("names the person whom the last question was about", () => {
    expect(after("When was she elected?", "Where was Angela Merkel born?")).toBe("When was Angela Merkel elected?");
  });
});
