import { describe, expect, it } from "vitest";
import type { Document, SentenceKind } from "../../src/core/document.js";
import { collectionStatistics } from "../../src/indexing/collection-statistics.js";

function document(id: string, parts: readonly (readonly [string, SentenceKind])[]): Document {
  const text = parts.map(([sentence]) => sentence).join(" ");
  let start = 0;
  const sentences = parts.map(([sentence, kind], paragraph) => {
    const span = { start, end: start + sentence.length, kind, paragraph };
    start = span.end + 1;
    return span;
  });
  const info = { id, title: id, author: null, publisher: null, published: null, sha256: "", characters: text.length };
  return { ...info, text, sentences };
}

async function* all(...documents: Document[]): AsyncIterable<Document> {
  for (const each of documents) yield await Promise.resolve(each);
}

describe("collection statistics", () => {
  it("count the sentences a stem occurs in, over all documents", async () => {
    const statistics = await collectionStatistics(
      all(
        document("a.txt", [
          ["Bridges close.", "headline"],
          ["The bridge, a bridge of stone, closed.", "body"],
        ]),
        document("b.txt", [["No bridge here.", "body"]]),
      ),
    );
    expect(statistics.documentFrequency.get("bridg")).toBe(3);
    expect(statistics.documentFrequency.get("close")).toBe(2);
    expect(statistics.documentFrequency.get("stone")).toBe(1);
    expect(statistics.sentences).toBe(3);
    expect(statistics.meanLength).toBe((2 + 7 + 3) / 3);
  });

  it("leave boilerplate out, but know its words", async () => {
    const statistics = await collectionStatistics(
      all(
        document("a.txt", [
          ["Bridges close.", "body"],
          ["Share this bridge", "boilerplate"],
        ]),
      ),
    );
    expect(statistics).toMatchObject({ sentences: 1, meanLength: 2 });
    expect(statistics.documentFrequency.get("share")).toBe(0);
    expect(statistics.documentFrequency.get("bridg")).toBe(1);
  });

  it("are all zero without sentences", async () => {
    expect(await collectionStatistics(all())).toEqual({ sentences: 0, meanLength: 0, documentFrequency: new Map() });
  });
});
