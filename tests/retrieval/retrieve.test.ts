import { describe, expect, test } from "vitest";
import type { IndexReader } from "../../src/core/index-store.js";
import type { PassageHit } from "../../src/core/passage.js";
import { retrieve } from "../../src/retrieval/retrieve.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";

const hit = (id: string, score: number): PassageHit => ({
  passage: { id, documentId: "one.txt", firstSentence: 0, lastSentence: 0, start: 0, end: 1 },
  score,
});
const ids = (passages: readonly { passage: { id: string } }[]) => passages.map(({ passage }) => passage.id);

function reader(parts: Partial<IndexReader>): IndexReader {
  return { searchDense: () => Promise.resolve([]), searchLexical: () => Promise.resolve([]), ...parts } as IndexReader;
}

describe("retrieving passages", () => {
  test("fuses both searches and says what dense search thought of each", async () => {
    const index = reader({
      searchLexical: () => Promise.resolve([hit("a", 9), hit("b", 5)]),
      searchDense: () => Promise.resolve([hit("b", 0.8), hit("c", 0)]),
    });
    const { passages } = await retrieve(index, new CountingEmbedder(), "who?", "who", { limit: 5 });
    expect(ids(passages)).toEqual(["b", "a", "c"]);
    expect(passages.map(({ similarity }) => similarity)).toEqual([0.8, null, 0]);
    expect(passages[0].score).toBeGreaterThan(passages[1].score);
  });

  test("hands limit, documents, words and the question's vector on", async () => {
    const seen: unknown[] = [];
    const index = reader({
      searchLexical: (...given) => (seen.push(given), Promise.resolve([])),
      searchDense: (...given) => (seen.push(given), Promise.resolve([])),
    });
    const embedder = new CountingEmbedder();
    const found = await retrieve(index, embedder, "Who left?", "left", { limit: 7, documents: ["one.txt"] });
    expect(seen).toEqual([
      ["left", 7, ["one.txt"]],
      [found.questionVector, 7, ["one.txt"]],
    ]);
    expect(embedder.embedded).toEqual(["Who left?"]);
  });

  test("prefers what holds the words of the conversation too, and brings nothing for them alone", async () => {
    const seen: string[] = [];
    const index = reader({
      searchLexical: (query) => {
        seen.push(query);
        return Promise.resolve(
          query === "left" ? [hit("a", 3), hit("b", 2), hit("c", 1)] : [hit("d", 9), hit("c", 8), hit("b", 7)],
        );
      },
    });
    const plain = await retrieve(index, new CountingEmbedder(), "Who left?", "left", { limit: 5 });
    expect(ids(plain.passages)).toEqual(["a", "b", "c"]);
    const options = { limit: 5, context: "left annan" };
    const { passages } = await retrieve(index, new CountingEmbedder(), "Who left?", "left", options);
    expect(seen).toEqual(["left", "left", "left annan"]);
    expect(ids(passages)).toEqual(["b", "c", "a"]);
  });

  test("gives at most the limit", async () => {
    const index = reader({ searchLexical: () => Promise.resolve([hit("a", 3), hit("b", 2), hit("c", 1)]) });
    const { passages } = await retrieve(index, new CountingEmbedder(), "q", "q", { limit: 2 });
    expect(ids(passages)).toEqual(["a", "b"]);
  });

  test("still searches by meaning when there is no word to search for", async () => {
    const index = reader({ searchDense: () => Promise.resolve([hit("c", 0.3)]) });
    const { passages } = await retrieve(index, new CountingEmbedder(), "what?", "", { limit: 2 });
    expect(ids(passages)).toEqual(["c"]);
  });

  test.each(["searchLexical", "searchDense"] as const)(
    "rejects when %s fails, whatever the other finds",
    async (failing) => {
      const found = () => Promise.resolve([hit("a", 1)]);
      const index = reader({
        searchLexical: found,
        searchDense: found,
        [failing]: () => Promise.reject(new Error("disk")),
      });
      await expect(retrieve(index, new CountingEmbedder(), "q", "q", { limit: 2 })).rejects.toThrow("disk");
    },
  );

  test("rejects when the model fails, even if the lexical search fails too", async () => {
    const embedder = new CountingEmbedder();
    embedder.embed = () => Promise.reject(new Error("model"));
    const index = reader({ searchLexical: () => Promise.reject(new Error("disk")) });
    await expect(retrieve(index, embedder, "q", "q", { limit: 2 })).rejects.toThrow("model");
  });
});
