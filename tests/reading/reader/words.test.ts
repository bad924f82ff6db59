import { describe, expect, it } from "vitest";
import { readerWords } from "../../../src/reading/reader/words.js";

describe("the reader's words", () => {
  it("give back every character but white space, from offset 0 on", () => {
    const text = "“Russia’s\u00a0Kremlin” invited 1,600 — U.S. said: it's 5% (or $3m).";
    const words = readerWords(text);
    expect(words[0].start).toBe(0);
    expect(words.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(/\s/gu, ""));
  });

  it("let a span end before a possessive", () => {
    const text = "Russia’s plan";
    expect(readerWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Russia", "’s", "plan"]);
  });

  it("keep offsets in UTF-16 code units behind a character of two", () => {
    const text = "🎈 Sochi";
    const last = readerWords(text).at(-1)!;
    expect([last.start, last.end, last.word]).toEqual([3, 8, "sochi"]);
  });

  it("fold dashes and curly quotes, which mean the same to the reader", () => {
    expect(readerWords("“a” – b").map(({ word }) => word)).toEqual(['"', "a", '"', "-", "b"]);
  });
});
