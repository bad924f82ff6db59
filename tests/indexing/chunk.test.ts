import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/core/document.js";
import { slice } from "../../src/core/span.js";
import { chunk, MAX_PASSAGE_WORDS } from "../../src/indexing/chunk.js";
import { splitSentences } from "../../src/text/sentences.js";
import { arbitraryText } from "../text/arbitrary-text.js";
import { seed, SEEDS } from "../text/sentences-of.js";

function documentOf(text: string): Document {
  return {
    id: "a.txt",
    title: "",
    publisher: null,
    author: null,
    published: null,
    sha256: "",
    characters: text.length,
    text,
    sentences: splitSentences(text),
  };
}

/** Counts a token for every word, for every eighth code unit of a word, and two special ones. */
function counter(maxTokens: number) {
  const countTokens = (text: string): number =>
    2 + (text.match(/\S+/g) ?? []).reduce((tokens, word) => tokens + Math.ceil(word.length / 8), 0);
  return { maxTokens, countTokens };
}

const ROOMY = counter(1_000_000);

function textsOf(text: string, embedder = ROOMY): string[] {
  return chunk(documentOf(text), embedder).map((passage) => slice(text, passage));
}

/** Half of a character outside the basic plane. */
const LONE_SURROGATE = /\p{Cs}/u;

/** A sentence of so many words. */
const sentenceOf = (words: number, first = "The"): string => `${first}${" word".repeat(words - 1)}.`;

function expectSound(text: string, maxTokens: number): void {
  const document = documentOf(text);
  const embedder = counter(maxTokens);
  const passages = chunk(document, embedder);
  const covered = new Uint8Array(text.length);
  let end = 0;
  let lastSentence = 0;
  for (const passage of passages) {
    expect(passage.start).toBeGreaterThanOrEqual(end);
    expect(passage.end).toBeGreaterThan(passage.start);
    expect(passage.id).toBe(`a.txt#${passage.start}-${passage.end}`);
    expect(embedder.countTokens(slice(text, passage))).toBeLessThanOrEqual(maxTokens);
    expect(slice(text, passage)).toBe(slice(text, passage).trim());
    if (!LONE_SURROGATE.test(text)) expect(slice(text, passage)).not.toMatch(LONE_SURROGATE);
    expect(passage.firstSentence).toBeGreaterThanOrEqual(lastSentence);
    expect(passage.lastSentence).toBeGreaterThanOrEqual(passage.firstSentence);
    const [first, last] = [document.sentences[passage.firstSentence], document.sentences[passage.lastSentence]];
    if (passage.firstSentence === passage.lastSentence) {
      expect(passage.start).toBeGreaterThanOrEqual(first?.start ?? Infinity);
      expect(passage.end).toBeLessThanOrEqual(last?.end ?? 0);
    } else expect([passage.start, passage.end]).toEqual([first?.start, last?.end]);
    covered.fill(1, passage.start, passage.end);
    end = passage.end;
    lastSentence = passage.lastSentence;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  for (const sentence of document.sentences) {
    for (let at = sentence.start; at < sentence.end; at++) {
      if (sentence.kind === "boilerplate") expect(covered[at]).toBe(0);
      else if (covered[at] === 0) expect(text.charAt(at)).toMatch(/\s/);
    }
  }
}

describe("passages", () => {
  it("are ordered, apart, within the token limit and cover all but boilerplate, whatever the text", () => {
    fc.assert(fc.property(arbitraryText, fc.integer({ min: 3, max: 200 }), expectSound), { seed: 11, numRuns: 300 });
  });

  it.each([...SEEDS])("are sound in %s at any token limit", (_name, text) => {
    for (const maxTokens of [3, 16, 64, 256, 512]) expectSound(text, maxTokens);
  });

  it("hold the headline in the first, with what follows it", () => {
    const [first] = chunk(documentOf(seed("003")), ROOMY);
    expect(first?.start).toBe(0);
    expect(first?.firstSentence).toBe(0);
  });

  it("join short paragraphs up to some length and leave long ones alone", () => {
    const text = [sentenceOf(20), sentenceOf(20), sentenceOf(30), sentenceOf(90), sentenceOf(100)].join("\n\n");
    expect(textsOf(text)).toEqual([
      [sentenceOf(20), sentenceOf(20), sentenceOf(30)].join("\n\n"),
      sentenceOf(90),
      sentenceOf(100),
    ]);
  });

  it("keep a paragraph together rather than fill up the passage before it", () => {
    const paragraph = Array(4).fill(sentenceOf(20)).join(" ");
    expect(textsOf(`${sentenceOf(50)}\n\n${paragraph}`)).toEqual([sentenceOf(50), paragraph]);
  });

  it("cut a long paragraph between sentences", () => {
    const texts = textsOf(Array(20).fill(sentenceOf(25)).join(" "));
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(text.split(" ").length).toBeLessThanOrEqual(MAX_PASSAGE_WORDS);
  });

  it("begin anew at a heading", () => {
    const text = ["A headline", sentenceOf(15), "Alternative Plan", sentenceOf(15), sentenceOf(16)].join("\n\n");
    expect(textsOf(text)).toEqual([
      `A headline\n\n${sentenceOf(15)}`,
      `Alternative Plan\n\n${sentenceOf(15)}\n\n${sentenceOf(16)}`,
    ]);
  });

  it("never reach over boilerplate", () => {
    const text = [sentenceOf(15), "Advertisement", sentenceOf(16)].join("\n\n");
    expect(textsOf(text)).toEqual([sentenceOf(15), sentenceOf(16)]);
  });

  it("cut a sentence over the token limit at white space, each piece naming it", () => {
    const text = `${sentenceOf(40)} ${sentenceOf(5)}`;
    const passages = chunk(documentOf(text), counter(14));
    expect(passages.map((passage) => slice(text, passage)).join(" ")).toBe(text);
    expect(passages.map(({ firstSentence, lastSentence }) => [firstSentence, lastSentence])).toEqual([
      ...Array(4).fill([0, 0]),
      [1, 1],
    ]);
  });

  it("cut a word over the token limit between characters", () => {
    const text = `a${"😀".repeat(100)}`;
    const pieces = textsOf(text, counter(5));
    expect(pieces.join("")).toBe(text);
    for (const piece of pieces) expect(piece).not.toMatch(LONE_SURROGATE);
  });

  it("have the same ids each time, and none for a text without words", () => {
    expect(chunk(documentOf(seed("001")), ROOMY)).toEqual(chunk(documentOf(seed("001")), ROOMY));
    expect(chunk(documentOf(" \n "), ROOMY)).toEqual([]);
    expect(chunk(documentOf(""), ROOMY)).toEqual([]);
  });

  it("count tokens about once for each passage", () => {
    let calls = 0;
    const counting = { maxTokens: 512, countTokens: (text: string) => ((calls += 1), ROOMY.countTokens(text)) };
    const passages = chunk(documentOf(seed("002")), counting);
    expect(calls).toBe(passages.length);
  });
});
