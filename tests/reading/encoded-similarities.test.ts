import { describe, expect, test } from "vitest";
import type { EncodedText } from "../../src/core/embedder.js";
import { encodedSimilarities, extreme } from "../../src/reading/encoded-similarities.js";
import { VectorCache } from "../../src/reading/vector-cache.js";
import { CountingEncoder, FAR } from "./counting-encoder.js";
import { analysed } from "./documents.js";

const texts = ["The ferry was number one.", "The ferry was number two."];
const items = texts.map((text) => ({ sentence: analysed(text) }));
const near = async (text: string, encoder: CountingEncoder = new CountingEncoder()) => [
  ...(await encodedSimilarities({ text }, items, new VectorCache(encoder))).values(),
];

describe("how near sentences are to a question", () => {
  test("is the cosine of their vectors, in the order of the sentences", async () => {
    const [one, two] = await near(texts[1]);
    expect(two.encodedSimilarity).toBeCloseTo(1);
    expect(one.encodedSimilarity).toBeLessThan(1);
  });

  test("is also how near its words are to the nearest of the sentence's, wherever they stand", async () => {
    const [one, two] = await near("two. number was ferry The");
    expect(two.wordSimilarity).toBeCloseTo(1);
    expect(two.encodedSimilarity).toBeLessThan(1);
    expect(one.wordSimilarity).toBeLessThan(1);
  });

  test("counts each word of the question as much as the encoder says", async () => {
    const along = (x: number, y: number) => Float32Array.of(x, y);
    const of = (words: Float32Array[], shares: number[]): EncodedText => ({
      vector: along(1, 0),
      words,
      shares: Float32Array.from(shares),
    });
    const encoder = {
      question: () => Promise.resolve(of([along(1, 0), along(0, 1)], [0.75, 0.25])),
      get: (asked: Iterable<string>) => {
        const said = [of([along(1, 0), along(0.6, 0.8)], [0.5, 0.5]), of([], [])];
        return Promise.resolve(new Map([...asked].map((text, i) => [text, said[i]])));
      },
    };
    const [one, two] = (await encodedSimilarities({ text: "Which ferry?" }, items, encoder)).values();
    expect(one.wordSimilarity).toBeCloseTo(0.75 * 1 + 0.25 * 0.8);
    expect(two.wordSimilarity).toBe(0);
  });

  test("is nothing for a question or a sentence longer than the encoder reads", async () => {
    expect(await near("Which ferry?", new CountingEncoder(3))).toEqual([FAR, FAR]);
    expect(await near("Which ferry was number one of all?", new CountingEncoder(6))).toEqual([FAR, FAR]);
  });

  test("has its highest and lowest for each kind apart", () => {
    const list = [
      { encodedSimilarity: 0.1, wordSimilarity: 0.9 },
      { encodedSimilarity: 0.4, wordSimilarity: 0.2 },
    ];
    expect(extreme(Math.max, list)).toEqual({ encodedSimilarity: 0.4, wordSimilarity: 0.9 });
    expect(extreme(Math.min, list)).toEqual({ encodedSimilarity: 0.1, wordSimilarity: 0.2 });
  });
});
