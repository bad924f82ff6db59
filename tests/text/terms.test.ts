import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, stemWord, tokenize } from "../../src/text/terms.js";
import { arbitraryText } from "./arbitrary-text.js";

const words = (text: string) => tokenize(text).map((token) => token.word);
const written = (text: string) => tokenize(text).map((token) => text.slice(token.start, token.end));

describe("words and how they are folded", () => {
  test.each([
    ["The Kremlin\u00a0invited 1,600 Syrians", ["the", "kremlin", "invited", "1600", "syrians"]],
    ["“Sochi,” he said", ["sochi", "he", "said"]],
    [
      "Russia’s talks and Assad's army, the rebels' and voters’ choice",
      ["russia", "talks", "and", "assad", "army", "the", "rebels", "and", "voters", "choice"],
    ],
    ["I'll, we’re, they've, he'd, I'm", ["i", "we", "they", "he", "i"]],
    ["don't can’t won't", ["not", "not", "not"]],
    ["O'Brien and O’Neill’s", ["o'brien", "and", "o'neill"]],
    ["The U.S. and U.S.-led forces in the U.S.", ["the", "us", "and", "us", "led", "forces", "in", "the", "us"]],
    ["did the u.s. and u.n. meet at 5 p.m.", ["did", "the", "us", "and", "un", "meet", "at", "5", "pm"]],
    ["2.5; 17:54; 7th; $5; 5bn; 1,234,567; 1,2", ["2.5", "17:54", "7th", "5", "5bn", "1234567", "1,2"]],
    ["five-year-old Jean-Claude", ["five", "year", "old", "jean", "claude"]],
    ["Erdoğan, ÉLYSÉE, naïve", ["erdogan", "elysee", "naive"]],
    ["İstanbul ﬁre", ["istanbul", "fire"]],
    ["😀fire🔥 2\u20e3", ["fire", "2"]],
    ["Путин в Сочи", ["путин", "в", "сочи"]],
    ["Visit.The end", ["visit", "the", "end"]],
    ["", []],
    ["… — “”!", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("reads composed and decomposed accents as the same word", () => {
    expect(foldWord("café".normalize("NFD"))).toBe(foldWord("café".normalize("NFC")));
    expect(written("a café".normalize("NFD") + " is")).toEqual(["a", "café".normalize("NFD"), "is"]);
  });

  test("keeps the last stop of an acronym inside the word and leaves other stops outside", () => {
    expect(written("He left the U.S. Then he left.")).toEqual(["He", "left", "the", "U.S.", "Then", "he", "left"]);
  });
});

describe("stems", () => {
  test.each([
    ["invited", "inviting"],
    ["negotiation", "negotiations"],
    ["boycott", "boycotted"],
    ["country", "countries"],
  ])("meets %s with %s", (a, b) => {
    expect(stemWord(a)).toBe(stemWord(b));
  });

  test("leaves numbers and mixed words alone", () => {
    expect(["1990s", "7th", "5bn"].map(stemWord)).toEqual(["1990s", "7th", "5bn"]);
  });

  test("tells the country from the pronoun, and both from topic-less words", () => {
    expect(tokenize("the us").map((token) => token.stop)).toEqual([true, false]);
  });
});

describe("offsets", () => {
  test("are moved by the offset given", () => {
    expect(tokenize("in Sochi", 100).map(({ start, end }) => [start, end])).toEqual([
      [100, 102],
      [103, 108],
    ]);
    expect(tokenize("Sochi")[0]).toMatchObject({ start: 0, end: 5 });
  });

  test("slice the very word from any text, in order and without overlap", () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(50), (text, offset) => {
        let last = 0;
        for (const token of tokenize(text, offset)) {
          const slice = text.slice(token.start - offset, token.end - offset);
          expect(token.start - offset).toBeGreaterThanOrEqual(last);
          expect(foldWord(slice)).toBe(token.word);
          expect(token.term).toBe(stemWord(token.word));
          last = token.end - offset;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
