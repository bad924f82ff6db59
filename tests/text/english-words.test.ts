import { describe, expect, test } from "vitest";
import { isEnglishWord } from "../../src/text/english-words.js";

describe("the commonest English words", () => {
  test.each(["wounded", "weather", "stay", "german", "putin", "medals"])("have %s", (word) => {
    expect(isEnglishWord(word)).toBe(true);
  });

  test.each(["presdient", "ceasfire", "goverment", "occured", "oposition", ""])("do not have %j", (word) => {
    expect(isEnglishWord(word)).toBe(false);
  });
});
