import { describe, expect, test } from "vitest";
import { slice } from "../../src/core/span.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { matchingValues } from "../../src/reading/kind-match.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { documentOf, statisticsOf } from "./documents.js";

describe("the values that could answer", () => {
  const values = (question: string, sentence: string) => {
    const document = documentOf([sentence]);
    const found = matchingValues(
      analyseQuestion(question, statisticsOf([document])),
      new SentenceAnalyser().get(document, 0),
    );
    return found.map((value) => slice(document.text, value));
  };

  test("leave out what the question itself names", () => {
    expect(values("Who did Merkel meet in Paris?", "Merkel met Macron in Paris.")).toEqual(["Macron"]);
  });

  test("are of the kind asked for", () => {
    expect(values("When did 5 men leave?", "On Friday 5 men left.")).toEqual(["Friday"]);
    expect(values("How much did it rise?", "In 2010 it rose by 3%, 12 men said.")).toEqual(["3%"]);
    expect(values("How much did it rise?", "In 2010 it rose by 12 metres.")).toEqual(["12"]);
  });

  test("are none for questions that clauses answer", () => {
    expect(values("What did Merkel say?", "Merkel said 5 men left Paris.")).toEqual([]);
  });
});
