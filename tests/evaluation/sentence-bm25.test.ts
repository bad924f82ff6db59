import { describe, expect, it } from "vitest";
import { SentenceBm25 } from "../../src/evaluation/sentence-bm25.js";
import { articleOf } from "./articles.js";

const ARTICLES = [
  articleOf("a.txt", "The bridge closed.", "A bridge, a stone bridge, stands here.", [
    "Share this bridge",
    "boilerplate",
  ]),
  articleOf("b.txt", "Nothing happened in the harbour today."),
];

describe("plain BM25 over sentences", () => {
  it("scores as a hand computes it, with k1 1.2 and b 0.75", () => {
    const [first, second, ...rest] = new SentenceBm25(ARTICLES, { stemmed: false }).search("bridge", 10);
    // Three sentences of 3, 7 and 6 words, 16/3 in the mean; two of them hold the word.
    const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    const score = (count: number, length: number) =>
      (idf * count * 2.2) / (count + 1.2 * (1 - 0.75 + (0.75 * length) / (16 / 3)));
    expect([first?.index, second?.index]).toEqual([1, 0]);
    expect(first?.score).toBeCloseTo(score(2, 7), 12);
    expect(second?.score).toBeCloseTo(score(1, 3), 12);
    expect(rest).toEqual([]);
  });

  it("adds up over the words of the question, each once", () => {
    const bm25 = new SentenceBm25(ARTICLES, { stemmed: false });
    const best = (question: string) => bm25.search(question, 1)[0]?.score ?? 0;
    expect(best("stone bridge")).toBeCloseTo(best("stone") + best("bridge"), 12);
    expect(best("bridge bridge")).toBe(best("bridge"));
  });

  it("never quotes boilerplate", () => {
    expect(new SentenceBm25(ARTICLES, { stemmed: false }).search("share this", 10)).toEqual([]);
  });

  it("meets other forms of a word, and leaves grammar aside, only when it stems", () => {
    const found = (stemmed: boolean, question: string) =>
      new SentenceBm25(ARTICLES, { stemmed })
        .search(question, 10)
        .map(({ document, index }) => `${document.id} ${index}`);
    expect(found(true, "Which bridges are closing?")).toEqual(["a.txt 0", "a.txt 1"]);
    expect(found(false, "Which bridges are closing?")).toEqual([]);
    expect(found(true, "in the")).toEqual([]);
    expect(found(false, "in the")).toEqual(["b.txt 0", "a.txt 0"]);
  });

  it("gives no more than it is asked for, the earlier of equals first", () => {
    const twins = [articleOf("a.txt", "One bell rang.", "Two bells rang."), articleOf("b.txt", "One bell rang.")];
    const hits = new SentenceBm25(twins, { stemmed: false }).search("bell", 1);
    expect(hits.map(({ document, index }) => [document.id, index])).toEqual([["a.txt", 0]]);
  });
});
