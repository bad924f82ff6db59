import { describe, expect, test } from "vitest";
import { coverage } from "../../src/answering/coverage.js";
import type { Source } from "../../src/reading/sources.js";
import { analysed, documentOf } from "../reading/documents.js";

const source = (id: string, probability: number) =>
  ({ best: { sentence: { ...analysed("A line."), document: documentOf(["A line."], id) } }, probability }) as Source;
const scope = ["a", "b", "c", "d"].map((id) => documentOf(["A line."], id));
const none: ReadonlySet<string> = new Set();
const saying = (list: ReturnType<typeof coverage>) => list.filter(({ says }) => says).map(({ document }) => document);

describe("which documents hold an answer", () => {
  const sources = [source("b", 0.2), source("a", 0.9), source("c", 0.05)];

  test("the first does whenever anything is answered, others where it is likely", () => {
    expect(saying(coverage(sources, scope, true, none))).toEqual(["b", "a"]);
  });

  test("none does when nothing is answered", () => {
    expect(saying(coverage(sources, scope, false, none))).toEqual([]);
  });

  test("one that gives another value for the same thing does", () => {
    expect(saying(coverage(sources, scope, true, new Set(["b", "c"])))).toEqual(["b", "a", "c"]);
  });

  test("lists every document of the scope, the first source first, then the likeliest", () => {
    expect(coverage(sources, scope, true, none).map(({ document }) => document)).toEqual(["b", "a", "c", "d"]);
  });
});
