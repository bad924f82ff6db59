import { describe, expect, test } from "vitest";
import { countedGap } from "../../src/reading/counted-gap.js";
import { matchingValues } from "../../src/reading/kind-match.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { analysed, documentOf, statisticsOf } from "./documents.js";

const gap = (asked: string, text: string, likeness = 0) => {
  const question = analyseQuestion(asked, statisticsOf([documentOf([text])]));
  const sentence = analysed(text);
  return countedGap(question, sentence, matchingValues(question, sentence), () => likeness);
};

describe("what a question counts", () => {
  test.each([
    ["How many guests came?", "guest"],
    ["How many of the guests were women?", "guest"],
    ["How many UN monitors were sent?", "monitor"],
    ["How many people died?", "peopl"],
    ["And how many Iranians did they invite?", "iranian"],
  ])("is a noun: %s", (asked, term) => {
    expect(analyseQuestion(asked, statisticsOf([])).counted?.term).toBe(term);
  });

  test.each([
    ["How much did it cost?"],
    ["When did many guests come?"],
    ["How many?"],
    ["How many of them were there?"],
  ])("is nothing: %s", (asked) => {
    expect(analyseQuestion(asked, statisticsOf([])).counted).toBeUndefined();
  });

  test.each([
    ["stands by the figure", "How many guests came?", "Some 1,600 invited guests came to the hall.", 0],
    ["stands only elsewhere", "How many guests came?", "The guests were met by 40 of the city's best cooks.", 0.5],
    ["does not stand there", "How many Iranians came?", "Some 1,600 Syrians came to the hall.", 1],
    ["is not asked for", "Who met the guests?", "Some 1,600 Syrians came to the hall.", 0],
  ])("%s: %s %s", (_, asked, text, expected) => {
    expect(gap(asked, text)).toBe(expected);
  });

  test("may stand by the figure in a word that says the same", () => {
    expect(gap("How many soldiers came?", "Some 1,600 troops came to the hall.", 0)).toBeCloseTo(0.1);
  });

  test("may stand by the figure in a like word, but a name in no other", () => {
    expect(gap("How many barmen came?", "Some 1,600 waiters came to the hall.", 0.8)).toBeCloseTo(0.2);
    expect(gap("How many Iranians came?", "Some 1,600 Syrians came to the hall.", 0.8)).toBe(1);
  });
});
