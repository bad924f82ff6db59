import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SENTENCE_KINDS } from "../../src/core/document.js";
import { slice } from "../../src/core/span.js";
import { MAX_SENTENCE_LENGTH } from "../../src/text/clauses.js";
import { splitSentences } from "../../src/text/sentences.js";
import { arbitraryText } from "./arbitrary-text.js";
import { SEEDS } from "./sentences-of.js";

/** White space and the marks of a bulleted line: all that may stand outside sentences. */
const LEFT_OUT = /^[\s•◦▪▫●○■□‣⁃∙·►▶➤✓✔*–—-]*$/u;

function expectSound(text: string): void {
  const sentences = splitSentences(text);
  let covered = 0;
  let paragraph = 0;
  for (const sentence of sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(covered);
    expect(sentence.end).toBeGreaterThan(sentence.start);
    expect(sentence.end - sentence.start).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
    expect(SENTENCE_KINDS).toContain(sentence.kind);
    expect(sentence.paragraph === paragraph || sentence.paragraph === paragraph + 1).toBe(true);
    const quote = slice(text, sentence);
    expect(quote).toBe(quote.trim());
    const gap = text.slice(covered, sentence.start);
    expect(gap).toMatch(sentence.kind === "summary" ? LEFT_OUT : /^\s*$/);
    expectWholeCharacters(text, sentence.start);
    expectWholeCharacters(text, sentence.end);
    covered = sentence.end;
    paragraph = sentence.paragraph;
  }
  expect(text.slice(covered).trim()).toBe("");
}

function expectWholeCharacters(text: string, offset: number): void {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  const splitsPair = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  expect(splitsPair).toBe(false);
}

describe("the sentences of a text", () => {
  it("are ordered, apart, trimmed and cover every non-blank character, whatever the text", () => {
    fc.assert(fc.property(arbitraryText, expectSound), { seed: 20240212, numRuns: 800 });
  });

  it.each([...SEEDS])("are sound in %s", (_name, text) => {
    expectSound(text);
    expectSound(text.replaceAll("\n", "\r\n"));
    expectSound(text.replaceAll(" ", "\u00a0"));
    expectSound(text.replaceAll(" ", "\u200b \u200b"));
  });

  it("do not depend on what was split before", () => {
    const texts = fc.sample(arbitraryText, { seed: 7, numRuns: 60 });
    const once = texts.map((text) => splitSentences(text));
    const again = [...texts].reverse().map((text) => splitSentences(text));
    expect(again.reverse()).toEqual(once);
  });
});
