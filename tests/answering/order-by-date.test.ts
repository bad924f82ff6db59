import { describe, expect, test } from "vitest";
import { asksForChange, orderByDate } from "../../src/answering/order-by-date.js";
import type { SelectedCitation } from "../../src/answering/select-citations.js";
import { analysed, documentOf } from "../reading/documents.js";

const selected = (document: string, published: string | null, confidence = 0.9) =>
  ({
    best: {
      sentence: { ...analysed("A line."), document: { ...documentOf(["A line."], document), published } },
      confidence,
    },
    from: 0,
    to: 0,
  }) as SelectedCitation;
const answers = ({ best }: SelectedCitation) => best.confidence >= 0.5;
const [late, early, between] = [selected("l", "2018-01-30"), selected("e", "2012-07-06"), selected("b", "2015-09-07")];

describe("questions about change", () => {
  test.each([
    "How did the Russian position change between 2012 and 2018?",
    "How has the plan evolved?",
    "What did they say about arms over time?",
    "What changed after the summit?",
    "What did he promise at first and what did he do then?",
    "How did the talks develop?",
  ])("%s", (question) => expect(asksForChange(question)).toBe(true));

  test.each([
    "How many people died?",
    "Who was the first to leave?",
    "How did the minister die?",
    "What are developing countries asking for?",
    "When did the talks start?",
  ])("not: %s", (question) => expect(asksForChange(question)).toBe(false));
});

describe("ordering by date", () => {
  test("puts the oldest answer first", () => {
    expect(orderByDate([late, early, between], answers)).toEqual([early, between, late]);
  });

  test("leaves what does not answer, and what has no date, behind", () => {
    const [unsure, undated] = [selected("u", "2010-01-01", 0.1), selected("n", null)];
    expect(orderByDate([late, unsure, undated, early], answers)).toEqual([early, late, unsure, undated]);
  });

  test("keeps the order where the best has no date or nothing else answers", () => {
    const undated = selected("n", null);
    expect(orderByDate([undated, late, early], answers)).toEqual([undated, late, early]);
    expect(orderByDate([late, selected("u", "2010-01-01", 0.1)], answers)[0]).toBe(late);
  });
});
