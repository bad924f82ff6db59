import { describe, expect, test } from "vitest";
import { analyseQuestion } from "../../src/reading/question.js";
import { speakerGap, topicGap } from "../../src/reading/statement-gap.js";
import { matches } from "../../src/reading/term-match.js";
import { analysed, documentOf, statisticsOf } from "./documents.js";

const statement = (asked: string, texts: string[] = []) =>
  analyseQuestion(asked, statisticsOf([documentOf(texts)])).statement;

const gaps = (asked: string, text: string, before?: string) => {
  const question = analyseQuestion(asked, statisticsOf([documentOf([text, before ?? ""])]));
  const sentence = analysed(text);
  const neighbours = before === undefined ? [] : [analysed(before)];
  const met = matches(question, { sentence, neighbours, paragraph: [], titleTerms: new Set() }, new Map());
  return {
    speaker: speakerGap(question.statement!, sentence, neighbours),
    topic: topicGap(question.statement!, met, sentence),
  };
};

describe("somebody's words", () => {
  test.each([
    ["What did Annan say about the truce?", ["annan"], ["truce"]],
    ["What has the mayor told reporters about the harbour?", ["mayor"], ["report", "harbour"]],
    ["How did Annan describe the talks?", ["annan"], ["talk"]],
    ["What did they say?", [], []],
  ])("are sought: %s", (asked, speaker, topic) => {
    const sought = statement(asked);
    expect(sought?.speaker.map(({ term }) => term)).toEqual(speaker);
    expect(sought?.topic.map(({ term }) => term)).toEqual(topic);
  });

  test.each([["What did Annan do?"], ["Who said that?"], ["When did Annan say so?"], ["what annan said"]])(
    "are not sought, or not so that their speaker is sure: %s",
    (asked) => {
      expect(statement(asked)).toBeUndefined();
    },
  );
});

describe("the speaker", () => {
  const ASKED = "What did Annan say about the truce?";
  test.each([
    ["speaks there", "Annan said the truce would hold.", undefined, 0],
    ["is quoted there", "“The truce will hold.” Annan left the room.", undefined, 0],
    ["is named and nobody speaks", "Annan attended the meeting on the truce.", undefined, 0.5],
    ["speaks as he", "He said the truce would hold.", "Annan left the room.", 0.5],
    ["is another", "Lavrov said the truce would hold.", "Nobody left the room.", 1],
    ["is nobody", "The truce began on Monday.", "Annan left the room.", 1],
  ])("%s: %s", (_, text, before, expected) => {
    expect(gaps(ASKED, text, before).speaker).toBe(expected);
  });

  test("may be left to the context by the question", () => {
    expect(gaps("What did they say about the truce?", "Both said that it would hold.").speaker).toBe(0);
    expect(gaps("What did they say about the truce?", "The truce began on Monday.").speaker).toBe(1);
  });
});

describe("what it should be about", () => {
  const ASKED = "What did Annan say about the truce?";
  test.each([
    ["stands there", "Annan said the truce would hold.", undefined, 0],
    ["stands next to it", "Annan said it would hold.", "The truce began on Monday.", 0.5],
    ["stands nowhere", "Annan said that dinner was late.", "Nobody left the room.", 1],
  ])("%s: %s", (_, text, before, expected) => {
    expect(gaps(ASKED, text, before).topic).toBeCloseTo(expected);
  });

  test("is not asked for", () => {
    expect(gaps("What did Annan say?", "Annan said that dinner was late.").topic).toBe(0);
  });
});
