import { expect, test } from "vitest";
import { mendAskingWords } from "../../src/reading/asking-words.js";

test.each([
  ["Wich country does the president lead?", "which country does the president lead?"],
  ["the ferry sank wher", "the ferry sank where"],
  ["hwo many ferries sank", "how many ferries sank"],
  ["hwo sank the ferry", "who sank the ferry"],
  ["whats the ferry called", "what is the ferry called"],
])("an asking word is spelt right: %s", (question, mended) => {
  expect(mendAskingWords(question)).toBe(mended);
});

test.each(["What did Wen Jiabao say?", "Who’s the mayor?", "Did Manny Ruiz win?", ""])(
  "is left alone: %s",
  (question) => {
    expect(mendAskingWords(question)).toBe(question);
  },
);
