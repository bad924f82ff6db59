import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../src/core/config.js";
import { slice } from "../src/core/span.js";
import { half, parseQuestions } from "../src/evaluation/question-file.js";
import { splitSentences } from "../src/text/sentences.js";

const CATEGORIES = [
  "factoid",
  "descriptive",
  "paraphrase",
  "several-sources",
  "follow-up",
  "noisy",
  "unanswerable",
] as const;

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim();

const questions = parseQuestions(readFileSync(`${PACKAGE_ROOT}tests/questions/seeds.jsonl`, "utf8"), "seeds.jsonl");
const sentences = new Map(
  readdirSync(`${PACKAGE_ROOT}seeds`).map((name) => {
    const text = readFileSync(`${PACKAGE_ROOT}seeds/${name}`, "utf8").replace(/^\uFEFF/u, "");
    const folded = splitSentences(text).map((sentence) => ({
      boilerplate: sentence.kind === "boilerplate",
      text: fold(slice(text, sentence)),
    }));
    return [name, folded] as const;
  }),
);
const holding = (gold: { document: string; quote: string }) =>
  (sentences.get(gold.document) ?? []).filter((sentence) => sentence.text.includes(fold(gold.quote)));

describe("the development questions", () => {
  it("number at least 200, with every id and every conversation once", () => {
    expect(questions.length).toBeGreaterThanOrEqual(200);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    const asked = questions.map(({ history, question }) => JSON.stringify([history, question.toLowerCase()]));
    expect(new Set(asked).size).toBe(questions.length);
  });

  it("name only documents that exist, and all of them", () => {
    const named = new Set(questions.flatMap(({ gold }) => gold.map(({ document }) => document)));
    expect([...named].sort()).toEqual([...sentences.keys()].sort());
  });

  it("have gold quotes that each stand in exactly one sentence of their document, never in boilerplate", () => {
    const wrong = questions.flatMap(({ id, gold }) =>
      gold
        .map((one) => ({ id, quote: one.quote, boilerplate: holding(one).map(({ boilerplate }) => boilerplate) }))
        .filter(({ boilerplate }) => boilerplate.length !== 1 || boilerplate[0]),
    );
    expect(wrong).toEqual([]);
  });

  it("have answers that each stand in the sentence of a gold quote", () => {
    const wrong = questions.flatMap(({ id, gold, answers }) =>
      answers
        .filter((answer) => !gold.some((one) => holding(one).some(({ text }) => text.includes(fold(answer)))))
        .map((answer) => ({ id, answer })),
    );
    expect(wrong).toEqual([]);
  });

  it("give no gold exactly when they are unanswerable, which at least a quarter are", () => {
    for (const { id, category, gold, answers } of questions) {
      expect({ id, none: gold.length === 0 }).toEqual({ id, none: category === "unanswerable" });
      if (gold.length === 0) expect({ id, answers }).toEqual({ id, answers: [] });
    }
    const unanswerable = questions.filter(({ gold }) => gold.length === 0).length;
    expect(unanswerable / questions.length).toBeGreaterThanOrEqual(0.25);
  });

  it("ask for every document only where there are two or three, as many as three citations can hold", () => {
    for (const { id, gold } of questions.filter(({ every }) => every)) {
      expect({ id, documents: [2, 3].includes(new Set(gold.map(({ document }) => document)).size) }).toEqual({
        id,
        documents: true,
      });
    }
  });

  it("follow up on earlier turns wherever they are follow-ups", () => {
    for (const { id, history } of questions.filter(({ category }) => category === "follow-up")) {
      expect({ id, follows: history.length > 0 }).toEqual({ id, follows: true });
    }
  });

  it("hold every category, split about evenly between the half that is fitted and the half that is reported", () => {
    expect([...new Set(questions.map(({ category }) => category))].sort()).toEqual([...CATEGORIES].sort());
    for (const category of CATEGORIES) {
      const ids = questions.filter((question) => question.category === category).map(({ id }) => id);
      const fit = ids.filter((id) => half(id) === "fit").length;
      expect({ category, even: Math.abs(2 * fit - ids.length) <= 2 }).toEqual({ category, even: true });
    }
  });
});
