import { describe, expect, test } from "vitest";
import { understand } from "../../src/answering/understand.js";
import { documentOf, statisticsOf } from "../reading/documents.js";

const statistics = statisticsOf([
  documentOf(["Kofi Annan drew up a peace plan for Syria.", "The truce began in April."]),
]);
const history = [{ question: "Who is Kofi Annan?", answer: "Kofi Annan drew up a peace plan for Syria." }];

describe("a question in a conversation", () => {
  test("is given what the history supplies, and the words of the turn before to prefer passages by", () => {
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
