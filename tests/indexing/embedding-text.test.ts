import { describe, expect, it } from "vitest";
import type { Document, Sentence } from "../../src/core/document.js";
import type { Passage } from "../../src/core/passage.js";
import { embeddingText } from "../../src/indexing/embedding-text.js";
import { CountingEmbedder } from "./counting-embedder.js";

const TEXT = "Harbour rebuilt\n\nHe agreed.";

function document(kind: Sentence["kind"] = "headline"): Document {
  return {
    id: "a.txt",
    title: "Harbour rebuilt",
    author: null,
    publisher: null,
    published: null,
    sha256: "",
    characters: TEXT.length,
    text: TEXT,
    sentences: [
      { start: 0, end: 15, kind, paragraph: 0 },
      { start: 17, end: 27, kind: "body", paragraph: 1 },
    ],
  };
}

function passage(firstSentence: number, lastSentence: number): Passage {
  const { start, end } = { start: firstSentence === 0 ? 0 : 17, end: lastSentence === 0 ? 15 : 27 };
  return { id: "p", documentId: "a.txt", start, end, firstSentence, lastSentence };
}

describe("the text a passage is embedded by", () => {
  it("has the headline before the passage's own words", () => {
    expect(embeddingText(document(), passage(1, 1), new CountingEmbedder())).toBe("Harbour rebuilt\nHe agreed.");
  });

  it("does not say the headline twice", () => {
    expect(embeddingText(document(), passage(0, 1), new CountingEmbedder())).toBe(TEXT);
  });

  it("does not take a file's name for a headline", () => {
    expect(embeddingText(document("body"), passage(1, 1), new CountingEmbedder())).toBe("He agreed.");
  });

  it("leaves the headline out rather than cut the passage", () => {
    expect(embeddingText(document(), passage(1, 1), new CountingEmbedder("h", 8, 3))).toBe("He agreed.");
    expect(embeddingText(document(), passage(1, 1), new CountingEmbedder("h", 8, 4))).toBe(
      "Harbour rebuilt\nHe agreed.",
    );
  });
});
