import { describe, expect, test } from "vitest";
import { encodedSimilarities } from "../../src/reading/encoded-similarities.js";
import { VectorCache } from "../../src/reading/vector-cache.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";
import { analysed } from "./documents.js";

const texts = ["The ferry was number one.", "The ferry was number two."];
const items = texts.map((text) => ({ sentence: analysed(text) }));
const near = async (text: string, cache = new VectorCache(new CountingEmbedder())) => [
  ...(await encodedSimilarities({ text }, items, cache)).values(),
];

describe("how near sentences are to a question", () => {
  test("is the cosine of their vectors, in the order of the sentences", async () => {
    const [one, two] = await near(texts[1]);
    expect(two).toBeCloseTo(1);
    expect(one).toBeLessThan(1);
  });

  test("is nothing for a question or a sentence longer than the encoder reads", async () => {
    const short = new VectorCache(new CountingEmbedder("h", 8, 3));
    expect(await near("Which ferry?", short)).toEqual([0, 0]);
    expect(await near("Which ferry was number one of all?", short)).toEqual([0, 0]);
  });
});
