import { describe, expect, test } from "vitest";
import { understand } from "../../src/answering/understand.js";
import { documentOf, statisticsOf } from "../reading/documents.js";

const statistics = statisticsOf([
  documentOf(["Kofi Annan drew up a peace plan for Syria.", "The truce began in April."]),
]);
const history = [{ question: "Who is Kofi Annan?", answer: "Kofi Annan drew up a peace plan for Syria." }];

describe("a question in a conversation", () => {
  const earlier = { question: "What began then?", answer: "The truce began in April." };
  test("is given what the history supplies, and the words of all turns to prefer passages by", () => {
    const { context } = understand({ question: "When did he do it?", history: [earlier, ...history] }, statistics);
    expect(context.split(" ")).toEqual(expect.arrayContaining(["truce", "april", "annan", "plan"]));
  });

  test("is given no words of a conversation whose answers no article holds", () => {
    const told = { question: "Who is Kofi Annan?", answer: "Kofi Annan is a diplomat." };
    const { standalone, context } = understand({ question: "When did he draw it up?", history: [told] }, statistics);
    expect(standalone).toContain("Kofi Annan");
    expect(context).toBe("");
  });

  test("is given what the history supplies", () => {
    const { standalone, context } = understand({ question: "When did he draw up the plan?", history }, statistics);
    expect(standalone).toBe("When did Kofi Annan draw up the plan?");
    expect(context.split(" ")).toEqual(expect.arrayContaining(["annan", "plan", "peace", "syria"]));
  });

  test.each([
    ["stands alone", "When did the truce in Syria begin?"],
    ["is about what no article holds", "Which planet has the most moons?"],
  ])("is left as it is when it %s", (_, question) => {
    expect(understand({ question, history }, statistics)).toEqual({ standalone: question, context: "" });
  });

  test("is left as it is when it is the first", () => {
    const question = "When did he draw up the plan?";
    expect(understand({ question }, statistics)).toEqual({ standalone: question, context: "" });
  });
});
