import { describe, expect, it } from "vitest";
import { markAnswer } from "../../src/answering/mark-answer.js";
import { MOST_RERANKED, rerank } from "../../src/answering/rerank.js";
import { surroundings } from "../../src/answering/surroundings.js";
import type { AnswerReader, MarkedAnswer } from "../../src/core/answer-reader.js";
import type { Reranker } from "../../src/core/reranker.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import type { JudgedSentence } from "../../src/reading/judge.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { FAR } from "../reading/counting-encoder.js";
import { documentOf, statisticsOf } from "../reading/documents.js";

const LINES = ["The ferry left.", "It sank at noon.", "A tanker had hit it.", "Nobody died.", "Share this article"];
const document = documentOf(LINES.map((text, i) => ({ text, kind: i === 4 ? "boilerplate" : "body" })));
const analyser = new SentenceAnalyser();

/** The document's sentences judged in this order, one logit apart, with falling confidence. */
function judgedInOrder(order: readonly number[], read = true): JudgedSentence[] {
  return order.map((index, place) => ({
    sentence: analyser.get(document, index),
    features: [],
    score: -place,
    confidence: 0.9 - place / 10,
    evidence: read
      ? { features: [], answer: { start: document.sentences[index].start, end: document.sentences[index].end } }
      : null,
    together: read
      ? {
          features: [],
          answerable: 0,
          summedOdds: 0,
          encoded: FAR,
          bestEncoded: FAR,
          bestSimilarity: 0,
        }
      : null,
  }));
}

/** Finds a text as good as the times it says a word, and keeps what it was given. */
class CountingReranker implements Reranker {
  readonly id = "counting";
  readonly given: string[] = [];
  constructor(
    private readonly word: string,
    private readonly worth = 10,
  ) {}
  score(_question: string, texts: readonly string[]): Promise<number[]> {
    this.given.push(...texts);
    return Promise.resolve(texts.map((text) => this.worth * (text.split(this.word).length - 1)));
  }
}

const indices = (judged: readonly JudgedSentence[]) => judged.map(({ sentence }) => sentence.index);

describe("the sentences around one", () => {
  it("reach to both sides, as far as the text and as far as boilerplate", () => {
    const text = (index: number, neighbours: number) => {
      const { start, end } = surroundings(document, index, neighbours);
      return document.text.slice(start, end);
    };
    expect(text(2, 0)).toBe(LINES[2]);
    expect(text(2, 1)).toBe(LINES.slice(1, 4).join("\n"));
    expect(text(0, 1)).toBe(LINES.slice(0, 2).join("\n"));
    expect(text(3, 9)).toBe(LINES.slice(0, 4).join("\n"));
  });
});

describe("ordering anew by a larger model", () => {
  it("lifts the sentence that the larger model prefers over the product's own first", async () => {
    expect(indices(await rerank("Who?", judgedInOrder([0, 1, 3, 2]), new CountingReranker("tanker")))).toEqual([
      2, 1, 3, 0,
    ]);
  });

  it("adds its log-odds to the product's own logit, so that a slight preference does not turn a clear one round", async () => {
    const slight = new CountingReranker("tanker", 0.5);
    expect(indices(await rerank("Who?", judgedInOrder([0, 1, 3, 2]), slight))).toEqual([0, 1, 3, 2]);
  });

  it("reads every sentence alone and with its neighbours", async () => {
    const reranker = new CountingReranker("tanker");
    await rerank("Who?", judgedInOrder([0, 2]), reranker);
    expect(reranker.given).toEqual([LINES[0], LINES.slice(0, 2).join("\n"), LINES[2], LINES.slice(1, 4).join("\n")]);
  });

  it("leaves each place its confidence, so that what is refused stays what was calibrated", async () => {
    const judged = judgedInOrder([0, 1, 2]);
    const reranked = await rerank("Who?", judged, new CountingReranker("tanker"));
    expect(reranked.map(({ confidence }) => confidence)).toEqual(judged.map(({ confidence }) => confidence));
  });

  it("leaves what was not read, and what is beyond its reach, below and in order", async () => {
    const reranker = new CountingReranker("tanker");
    // The second is read with its neighbour, which says the word.
    const unread = judgedInOrder([2, 3], false);
    expect(indices(await rerank("Who?", [...judgedInOrder([0, 1]), ...unread], reranker))).toEqual([1, 0, 2, 3]);
    const many = judgedInOrder([...new Array<number>(MOST_RERANKED).fill(0), 2]);
    expect(indices(await rerank("Who?", many, reranker)).at(-1)).toBe(2);
  });

  it("asks nothing where there is nothing to order", async () => {
    const reranker = new CountingReranker("tanker");
    expect(await rerank("Who?", [], reranker)).toEqual([]);
    expect(indices(await rerank("Who?", judgedInOrder([1]), reranker))).toEqual([1]);
    expect(reranker.given).toEqual([]);
  });

  it("fails with the larger model rather than answer without it", async () => {
    const failing: Reranker = { id: "failing", score: () => Promise.reject(new Error("out of memory")) };
    await expect(rerank("Who?", judgedInOrder([0, 1]), failing)).rejects.toThrow("out of memory");
  });
});

describe("marking the answer by a larger reader", () => {
  const statistics = statisticsOf([document]);
  const who = analyseQuestion("What hit the ferry?", statistics);
  const cited = judgedInOrder([2])[0];
  const own = { start: cited.sentence.start, end: cited.sentence.end };
  /** Marks the word wherever it stands first in what it is given. */
  const marking = (word: string, noAnswer = 0): AnswerReader & { within: string[] } => {
    const within: string[] = [];
    const mark = (_question: string, text: string, span: { start: number; end: number }): Promise<MarkedAnswer> => {
      within.push(text.slice(span.start, span.end));
      const start = text.indexOf(word);
      return Promise.resolve({ start, end: start + word.length, score: 5, noAnswer });
    };
    return { id: "marking", mark, within };
  };

  it("gives the place in the article of what was marked in the sentence and those around it", async () => {
    const reader = marking("tanker");
    const span = await markAnswer(who, cited, reader);
    expect(span && document.text.slice(span.start, span.end)).toBe("tanker");
    expect(reader.within).toEqual([LINES[2]]);
  });

  it("keeps the product's own where the larger reader would rather say nothing, marks nothing, or is not there", async () => {
    const silent: AnswerReader = { id: "silent", mark: () => Promise.resolve(null) };
    expect(await markAnswer(who, cited, marking("tanker", 6))).toEqual(own);
    expect(await markAnswer(who, cited, silent)).toEqual(own);
    expect(await markAnswer(who, cited, undefined)).toEqual(own);
  });

  it("marks nothing for yes or no", async () => {
    expect(await markAnswer(analyseQuestion("Did the ferry sink?", statistics), cited, marking("tanker"))).toBeNull();
  });
});
