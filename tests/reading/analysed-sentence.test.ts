import { expect, it } from "vitest";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { documentOf } from "./documents.js";

it("a sentence is taken apart once, and belongs to the document it was asked of, also when that is read again", () => {
  const analyser = new SentenceAnalyser();
  const document = documentOf(["The bridge was opened."]);
  const first = analyser.get(document, 0);
  expect(analyser.get(document, 0)).toBe(first);
  const again = { ...document };
  expect(analyser.get(again, 0).document).toBe(again);
});
