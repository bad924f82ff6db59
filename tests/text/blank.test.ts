import { describe, expect, it } from "vitest";
import { isBlank, outsideSurrogatePair, trimSpan } from "../../src/text/blank.js";

describe("blank code units", () => {
  it("are exactly those that \\s matches", () => {
    for (let code = 0; code <= 0xffff; code++) {
      if (isBlank(code) !== /\s/.test(String.fromCharCode(code))) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it("are taken off both ends of a span", () => {
    const text = "\u00a0\t a b\r\n\u202f";
    expect(trimSpan(text, { start: 0, end: text.length })).toEqual({ start: 3, end: 6 });
    expect(trimSpan(" \n ", { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});

describe("an offset outside surrogate pairs", () => {
  it("steps back from the middle of a pair only", () => {
    expect([0, 1, 2, 3, 4].map((offset) => outsideSurrogatePair("a😀b", offset))).toEqual([0, 1, 1, 3, 4]);
    expect(outsideSurrogatePair("\ude00\ud83d", 1)).toBe(1);
  });
});
