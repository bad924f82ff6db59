import { describe, expect, test } from "vitest";
import { embedQuestion } from "../../src/retrieval/embed-question.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";

const length = (vector: Float32Array) => Math.hypot(...vector);

describe("embedding a question", () => {
  test("reads one within the limit in one go, unchanged", async () => {
    const embedder = new CountingEmbedder();
    const [alone] = await embedder.embed(["who left"]);
    expect(await embedQuestion("who left", embedder)).toEqual(alone);
  });

  test("reads a longer one in pieces within the limit that hold every word, and gives a unit vector", async () => {
    const embedder = new CountingEmbedder("h", 8, 5);
    const question = Array.from({ length: 37 }, (_, i) => `word${i}`).join(" ");
    const vector = await embedQuestion(question, embedder);
    for (const piece of embedder.embedded) expect(embedder.countTokens(piece)).toBeLessThanOrEqual(5);
    expect(embedder.embedded.join("")).toBe(question);
    expect(length(vector)).toBeCloseTo(1, 5);
  });

  test("cuts at any white space, and never inside a character", async () => {
    const embedder = new CountingEmbedder("h", 8, 6);
    embedder.countTokens = (text) => text.length;
    await embedQuestion("one\u00a0two\nthree", embedder);
    expect(embedder.embedded.join("")).toBe("one\u00a0two\nthree");
    embedder.embedded.length = 0;
    await embedQuestion("😀".repeat(20), embedder);
    expect(embedder.embedded.join("")).toBe("😀".repeat(20));
    for (const piece of embedder.embedded) expect(piece.isWellFormed()).toBe(true);
  });

  test("ends even where a single character is over the limit", async () => {
    const embedder = new CountingEmbedder("h", 8, 1);
    embedder.countTokens = (text) => 2 * text.length;
    await embedQuestion("a😀", embedder);
    expect(embedder.embedded).toEqual(["a", "😀"]);
  });

  test("gives zeros when the model knows no word of any piece", async () => {
    const embedder = new CountingEmbedder("h", 3, 1);
    embedder.embed = (texts) => Promise.resolve(texts.map(() => new Float32Array(3)));
    expect([...(await embedQuestion("x y z", embedder))]).toEqual([0, 0, 0]);
  });
});
