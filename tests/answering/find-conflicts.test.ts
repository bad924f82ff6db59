import { describe, expect, test } from "vitest";
import { findConflicts } from "../../src/answering/find-conflicts.js";
import type { Document } from "../../src/core/document.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { documentOf, statisticsOf } from "../reading/documents.js";

const FERRY = "How many people were killed when the ferry Aurora sank off Malta?";
const TWELVE = "The ferry Aurora sank off Malta, killing 12 people.";
const FIFTEEN = "15 people were killed when the ferry Aurora sank off Malta.";
const TWENTY = "The death toll of the ferry Aurora that sank off Malta rises to 20.";
const OTHERS = [
  "People came to the city on Monday.",
  "Many people were killed in the war.",
  "The government would help.",
];

/** What is found among sentences of as many articles, each with the words in it that were taken for its answer. */
function conflicts(asked: string, ...told: readonly (readonly [text: string, answer: string | null])[]) {
  const documents = told.map(([text], i): Document => ({
    ...documentOf([text], `${i}.txt`),
    published: "2014-05-13",
  }));
  const statistics = statisticsOf(documents, OTHERS);
  const analyser = new SentenceAnalyser();
  const cited = documents.map((document, i) => {
    const [text, answer] = told[i];
    const start = answer === null ? -1 : text.indexOf(answer);
    return {
      sentence: analyser.get(document, 0),
      answer: answer === null ? null : { start, end: start + answer.length },
    };
  });
  return findConflicts(analyseQuestion(asked, statistics), cited, statistics);
}

describe("the conflicts of an answer", () => {
  test("name each value once, with the first citation that gives it", () => {
    expect(conflicts(FERRY, [TWELVE, "12"], [TWELVE, "12"], [FIFTEEN, "15"], [TWENTY, "20"])).toEqual([
      { citations: [0, 2, 3], values: ["12", "15", "20"] },
    ]);
  });

  test("compare the figure that counts what is asked for, whichever was taken for the answer", () => {
    const both = "A ferry with 222 passengers, the Aurora, sank off Malta, leaving 15 dead and over 40 injured.";
    expect(conflicts(FERRY, [TWELVE, "12"], [both, "222"])).toEqual([{ citations: [0, 1], values: ["12", "15"] }]);
  });

  test("are none where the first citation gives no value", () => {
    expect(conflicts(FERRY, [TWELVE, null], [FIFTEEN, "15"], [TWENTY, "20"])).toEqual([]);
  });

  test("are none where all give one value", () => {
    expect(
      conflicts(FERRY, [TWELVE, "12"], ["12 people were killed when the ferry Aurora sank off Malta.", "12"]),
    ).toEqual([]);
  });

  test("are none where several values are asked for", () => {
    expect(
      conflicts("How has the number of people killed on the Aurora off Malta grown?", [TWELVE, "12"], [FIFTEEN, "15"]),
    ).toEqual([]);
  });

  test("are not looked for in other figures than tolls, of which too few were judged", () => {
    expect(
      conflicts(
        "How much did the Kestrel bridge cost?",
        ["The Kestrel bridge cost $30 million.", "$30 million"],
        ["The Kestrel bridge cost $45 million.", "$45 million"],
      ),
    ).toEqual([]);
  });
});
