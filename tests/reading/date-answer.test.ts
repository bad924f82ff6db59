import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "../../src/core/span.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { dateAnswer } from "../../src/reading/date-answer.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { arbitraryText } from "../text/arbitrary-text.js";
import { documentOf, statisticsOf } from "./documents.js";

function answerOf(question: string, sentence: string): string | null {
  const document = documentOf(["Before it stands a line.", sentence]);
  const span = dateAnswer(analyseQuestion(question, statisticsOf([document])), new SentenceAnalyser().get(document, 1));
  return span && slice(document.text, span);
}

const TABLE: readonly (readonly [question: string, sentence: string, answer: string | null])[] = [
  ["When did the war end?", "The war, which began in 1939, ended in 1945.", "1945"],
  ["When will the vote take place?", "The vote will take place on 12 May 2017 in Ankara.", "12 May 2017"],
  ["When did the ship sink?", "The ship sank early on Tuesday off Malta.", "Tuesday"],
  ["In what year was the bridge opened?", "The bridge was opened on 4 July 1894.", "1894"],
  ["When was the temple built?", "The temple was built in the 5th century BC.", "5th century BC"],
  ["When does the congress start?", "The congress starts on Jan. 30 in the Black Sea town.", "Jan. 30"],
  ["What time did the train leave?", "The train left at 17:54 on Friday.", "17:54"],
  ["What date was the bridge opened?", "The bridge, begun in 1890, was opened on 4 July 1894.", "4 July 1894"],
  ["When did he resign?", "He resigned after the vote.", null],
];

describe("the date in a sentence", () => {
  test.each(TABLE)("%s — %s", (question, sentence, answer) => {
    expect(answerOf(question, sentence)).toBe(answer);
  });

  test("is found at the very start of a document", () => {
    const document = documentOf(["Friday saw the talks end."]);
    const question = analyseQuestion("When did the talks end?", statisticsOf([document]));
    expect(dateAnswer(question, new SentenceAnalyser().get(document, 0))).toEqual({ start: 0, end: 6 });
  });

  test("lies inside the sentence and has no blank or mark at its ends, whatever the text", () => {
    const questions = ["When?", "When did it end?", "In which year?", "What time was it?"];
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...questions), (text, asked) => {
        const document = documentOf([text]);
        const question = analyseQuestion(asked, statisticsOf([document]));
        const span = dateAnswer(question, new SentenceAnalyser().get(document, 0));
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(slice(document.text, span)).toMatch(/^[^\s,;:)”].*(?<![\s,;:(“])$/su);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("is found among 15,000 without going back over them", () => {
    expect(answerOf("When did ships sink?", `${"Malta 1912 ".repeat(15_000)} and 1913 ships sank.`)).not.toBeNull();
  }, 10_000);
});
