import { describe, expect, it } from "vitest";
import { half, parseQuestions } from "../../src/evaluation/question-file.js";

const WHOLE = {
  id: "q1",
  category: "factoid",
  question: "How many?",
  history: [{ question: "Who?", answer: "He" }],
  gold: [{ document: "a.txt", quote: "1,600" }],
  answers: ["1,600"],
  every: true,
};

describe("question files", () => {
  it("hold one question a line, blank lines aside", () => {
    const lines = `${JSON.stringify(WHOLE)}\r\n\n${JSON.stringify({ ...WHOLE, id: "q2" })}`;
    expect(parseQuestions(lines, "q.jsonl")).toEqual([WHOLE, { ...WHOLE, id: "q2" }]);
  });

  it("need not say what is not the case", () => {
    expect(parseQuestions('{"id":"q1","question":"How many?"}', "q.jsonl")).toEqual([
      { id: "q1", category: "all", question: "How many?", history: [], gold: [], answers: [], every: false },
    ]);
  });

  it.each([
    ["is not JSON", "{", 'Cannot read line 3 of "q.jsonl": it is not JSON.'],
    ["is not an object", "[]", /^Cannot read line 3 of "q\.jsonl": the line: .+\.$/],
    ["lacks its question", '{"id":"q1"}', /^Cannot read line 3 of "q\.jsonl": question: .+\.$/],
    ["has gold without a quote", '{"id":"q1","question":"Who?","gold":[{"document":"a"}]}', /: gold\.0\.quote: /],
    ["is too long a question", JSON.stringify({ id: "q1", question: "x".repeat(2_001) }), /line 3 .+: question: /],
  ])("are refused with the number of a line that %s", (_, line, message) => {
    const lines = [JSON.stringify(WHOLE), "", line].join("\n");
    expect(() => parseQuestions(lines, "q.jsonl")).toThrow(message);
    expect(() => parseQuestions(lines, "q.jsonl")).toThrow(expect.objectContaining({ code: "invalid-request" }));
  });

  it("are refused when they hold no question", () => {
    expect(() => parseQuestions(" \n", "q.jsonl")).toThrow('Cannot evaluate "q.jsonl": it holds no questions.');
  });
});

describe("the halves of a question set", () => {
  it("never change", () => {
    // Their SHA-256 begin with a8, ed, 64 and 54, as sha256sum says: even, odd, even, even.
    expect(["q001", "q002", "q003", "q004"].map(half)).toEqual(["fit", "report", "fit", "fit"]);
  });

  it("are about equally large", () => {
    const ids = Array.from({ length: 1_000 }, (_, number) => `question ${number}`);
    const fit = ids.filter((id) => half(id) === "fit").length;
    expect(fit).toBeGreaterThan(450);
    expect(fit).toBeLessThan(550);
  });
});
