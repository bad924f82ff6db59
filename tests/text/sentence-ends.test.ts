import { describe, expect, it } from "vitest";
import { sentenceEnds } from "../../src/text/sentence-ends.js";

/** Splits one paragraph where its sentences end. */
function split(paragraph: string): string[] {
  let start = 0;
  return sentenceEnds(paragraph, { start: 0, end: paragraph.length }).map((end) => {
    const sentence = paragraph.slice(start, end).trim();
    start = end;
    return sentence;
  });
}

/** `|` marks where the sentence has to end; without one the paragraph is a single sentence. */
function expectSplit(marked: string): void {
  const wanted = marked.split("|").map((part) => part.trim());
  expect(split(marked.replaceAll("|", ""))).toEqual(wanted);
}

describe("sentence ends", () => {
  it.each([
    "The U.S. Army met Mr. Assad and Dr. J. K. Rowling of St. Petersburg on Jan. 30.| They talked.",
    "Tensions have risen with the U.S.| The West is vowing to wait.",
    "He lives in Washington, D.C.| But she moved.",
    "It came to No. 5 on the list, vs. No. 7 before (see pp. 12 and fig. 3).| Then it fell.",
    "Fruit, e.g. apples, i.e. Granny Smith, is good.| Eat it.",
    "They met at 5 p.m. Monday and at 10 a.m. GMT.| They left at 6 p.m.| She stayed.",
    "George W. Bush and F. W. de Klerk spoke.| John F. Kennedy did not.",
    "The plan B.| It never came.",
    "Apple Inc. Chief Executive Tim Cook spoke for Apple Inc.| The shares rose.",
    "Lt.-Gen. Lance Smith and Sgt. James Riley were there.",
    "He was born c. 1547 and died ca. 1600.| Nobody knows.",
    "Runyon v. McCrary was decided.| Others followed.",
  ])("know abbreviations: %s", expectSplit);

  it.each([
    "It grew 3.5 percent to $1.2 billion.| In 2011.| He left.",
    "There were 51,000.| 300 died.",
    "There is no question... that it helps.| The crisis... because of it.",
    "It was hard… and long.| They waited…| The end.",
    "Really?!| Yes!| No.",
  ])("tell figures and ellipses from full stops: %s", expectSplit);

  it.each([
    '"It is just the opposite," Mr. Lukashevich said.| He left.',
    "“We do this.”| He left.",
    '"We do this."| He left.| "Its goal is clear."',
    "He said that “all the conditions are in place.”| Nobody agreed.",
    "It was “a pool of blood”.| The end.",
    '"Why now?" Mr. Smith asked.| "No!" President Jane Doe said.',
    "“What now?” he asked.| Nobody knew.",
    "“We stay. ”| They left.",
    '"We stay. "| They left.',
    "He asked: “Why?”| The room was silent.",
  ])("take closing quotes along: %s", expectSplit);

  it.each([
    "He left (in 2010. He was ill.) and came back.| The end.",
    "(It was late. |She slept.) |He woke.",
    "The [sic.] Report came out.| The end.",
    "It rained.[12]| The next day it snowed.[3][4]| The end. [5] [6]| It ended.",
  ])("keep brackets whole and reference marks with their sentence: %s", expectSplit);

  it("never begin a sentence in lower case", () => {
    expectSplit("Yahoo! is a firm. and so on. iPhones sell.| The end.");
  });

  it("separate sentences that lost the white space between them", () => {
    expectSplit("The talks failed.| Nobody came.");
    expect(split("The long talks failed.Nobody came, it seems.")).toEqual([
      "The long talks failed.",
      "Nobody came, it seems.",
    ]);
    expect(split("See Node.js or www.Example.com now.")).toHaveLength(1);
  });

  it("keep the number of a list item with the item", () => {
    expectSplit("1. Hold talks.| 2. Lift the siege.");
    expectSplit("2.1. Methods were chosen.| They worked.");
  });

  it("leave no sentence without a letter or digit", () => {
    expectSplit('He left.| 😀 ! The end. -- " ! ?');
    expect(split("! ! !")).toEqual(["! ! !"]);
  });

  it("work from any place in a text", () => {
    const text = "Before. One here. Two here. After.";
    expect(sentenceEnds(text, { start: 8, end: 27 })).toEqual([17, 27]);
  });

  it("stay quick on a paragraph made to be slow", () => {
    const slow = "(a. ".repeat(20_000);
    expect(sentenceEnds(slow, { start: 0, end: slow.length }).length).toBeGreaterThan(0);
  });
});
