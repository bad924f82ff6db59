import { describe, expect, it } from "vitest";
import { cutLong } from "../../src/text/clauses.js";

const cut = (text: string, limit: number): string[] =>
  cutLong(text, { start: 0, end: text.length }, limit).map(({ start, end }) => text.slice(start, end));

describe("cutting an overlong sentence", () => {
  it("leaves one within the limit alone, without the white space around it", () => {
    expect(cut("  short enough ", 20)).toEqual(["short enough"]);
    expect(cut(" \n ", 20)).toEqual([]);
  });

  it("prefers the last clause mark before the limit, then white space", () => {
    expect(cut("one two; three four, five six seven", 22)).toEqual(["one two; three four,", "five six seven"]);
    expect(cut("one, two three four five", 20)).toEqual(["one, two three four", "five"]);
  });

  it("cuts a word without white space at the limit, never inside a surrogate pair", () => {
    expect(cut("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    expect(cut("a😀😀😀", 4)).toEqual(["a😀", "😀😀"]);
  });
});
