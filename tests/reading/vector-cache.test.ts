import { describe, expect, test } from "vitest";
import { cosine, VectorCache } from "../../src/reading/vector-cache.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";

describe("remembering vectors", () => {
  test("embeds each text once, in one batch, however often it is asked for", async () => {
    const embedder = new CountingEmbedder();
    const cache = new VectorCache(embedder);
    const first = await cache.get(["a", "b", "a"]);
    const second = await cache.get(["b", "c"]);
    expect(embedder.embedded).toEqual(["a", "b", "c"]);
    expect(second.get("b")).toBe(first.get("b"));
    expect([...second.keys()].sort()).toEqual(["b", "c"]);
  });

  test("forgets all when there would be more than it keeps", async () => {
    const embedder = new CountingEmbedder();
    const cache = new VectorCache(embedder, 2);
    await cache.get(["a", "b"]);
    await cache.get(["c"]);
    await cache.get(["c", "a"]);
    expect(embedder.embedded).toEqual(["a", "b", "c", "a"]);
  });

  test("embeds a question as one, each time anew, and none over the model's limit", async () => {
    const roles: (string | undefined)[] = [];
    const embedder = new CountingEmbedder("h", 8, 4);
    const embed = embedder.embed.bind(embedder);
    embedder.embed = (texts, role?: string) => (roles.push(role), embed(texts));
    const cache = new VectorCache(embedder);
    expect(await cache.question("who")).toHaveLength(8);
    await cache.question("who");
    expect(await cache.question("one two three four five")).toBeUndefined();
    expect(roles).toEqual(["question", "question"]);
  });

  test("leaves out a text over the model's limit instead of cutting it", async () => {
    const embedder = new CountingEmbedder("h", 8, 4);
    const vectors = await new VectorCache(embedder).get(["one two three", "one two three four five"]);
    expect([...vectors.keys()]).toEqual(["one two three"]);
  });

  test("passes the model's failure on", async () => {
    const embedder = new CountingEmbedder();
    embedder.embed = () => Promise.reject(new Error("model"));
    await expect(new VectorCache(embedder).get(["a"])).rejects.toThrow("model");
  });

  test("asks the model for nothing when there is nothing new", async () => {
    const embedder = new CountingEmbedder();
    embedder.embed = () => Promise.reject(new Error("asked"));
    expect((await new VectorCache(embedder).get([])).size).toBe(0);
  });
});

test("the cosine of unit vectors is 1, 0 or -1 at the ends, and 0 with zeros", () => {
  const [x, y] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  expect([cosine(x, x), cosine(x, y), cosine(x, Float32Array.of(-1, 0)), cosine(x, new Float32Array(2))]).toEqual([
    1, 0, -1, 0,
  ]);
});
