import { describe, expect, test } from "vitest";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { analyseQuestion } from "../../src/reading/question.js";
import type { PassageReading, ReadablePassage } from "../../src/reading/reader/evidence-reader.js";
import { FEATURE_NAMES } from "../../src/reading/features.js";
import { readTogether } from "../../src/reading/read-together.js";
import { REREAD_FEATURES, type RereadSentence } from "../../src/reading/reread.js";
import { VectorCache } from "../../src/reading/vector-cache.js";
import { CountingEncoder } from "./counting-encoder.js";
import { documentOf, statisticsOf } from "./documents.js";

const lines = (name: string) => Array.from({ length: 12 }, (_, i) => `The ${name} was number ${i}.`);
const ferry = documentOf([...lines("ferry"), { text: "Share this ferry", kind: "boilerplate" }], "ferry.txt");
const tanker = documentOf([...lines("tanker").slice(0, 11), `The tanker ${"sank ".repeat(400)}.`], "tanker.txt");
const statistics = statisticsOf([ferry, tanker]);
const question = analyseQuestion("Which ferry was number 5?", statistics);
const analyser = new SentenceAnalyser();

/** Sentences in this order, each likelier by itself than the next, else alike; those at the end unread. */
function ranked(places: readonly (readonly [typeof ferry, number])[], read = places.length): RereadSentence[] {
  return places.map(([document, index], place) => ({
    sentence: analyser.get(document, index),
    features: FEATURE_NAMES.map(() => 0),
    score: -place,
    evidence:
      place < read
        ? {
            features: REREAD_FEATURES.map((name) => (name === "sentenceLogit" ? -place : 0)),
            answer: document.sentences[index],
          }
        : null,
  }));
}

/** Keeps what it is given and finds the sentences with these words likely. */
class Recorder {
  readonly given: ReadablePassage[] = [];
  constructor(private readonly likely: string) {}

  read(_question: string, passages: readonly ReadablePassage[]): Promise<PassageReading[]> {
    this.given.push(...passages);
    return Promise.resolve(
      passages.map(({ text, sentences }) => ({
        answerable: 3,
        sentences: sentences.map(({ start, end }) => {
          const score = text.slice(start, end).includes(this.likely) ? 20 : -20;
          return { logit: score, answer: { start, end, score } };
        }),
      })),
    );
  }
}

/** As near to a question as this, by the whole and by its words. */
const encoded = (near: number) => ({
  vector: Float32Array.of(near),
  words: [Float32Array.of(near)],
  shares: Float32Array.of(1),
});

/** Finds all sentences equally near to the question. */
const indifferent = {
  question: () => Promise.resolve(encoded(1)),
  get: (texts: Iterable<string>) => Promise.resolve(new Map([...texts].map((text) => [text, encoded(0.5)]))),
};
const by = (reader: Recorder) => ({ reader, meanings: indifferent });

const shown = ({ text, sentences }: ReadablePassage) => sentences.map(({ start, end }) => text.slice(start, end));
const texts = (items: readonly RereadSentence[]) => items.map(({ sentence }) => sentence.text);

describe("the likeliest sentences", () => {
  test("are read as one passage, each with those around it, none twice and no boilerplate", async () => {
    const reader = new Recorder("nothing");
    await readTogether(
      question,
      ranked([
        [ferry, 11],
        [tanker, 3],
        [tanker, 4],
        [ferry, 0],
        [ferry, 6],
      ]),
      by(reader),
      statistics,
    );
    expect(reader.given).toHaveLength(1);
    expect(shown(reader.given[0])).toEqual([
      "The ferry was number 10.",
      "The ferry was number 11.",
      "The tanker was number 2.",
      "The tanker was number 3.",
      "The tanker was number 4.",
      "The tanker was number 5.",
      "The ferry was number 0.",
      "The ferry was number 1.",
    ]);
  });

  test("change places when one reads better next to the others", async () => {
    const order = ranked([
      [tanker, 3],
      [ferry, 5],
      [ferry, 9],
    ]);
    const found = await readTogether(question, order, by(new Recorder("ferry was number 5")), statistics);
    expect(texts(found)[0]).toBe("The ferry was number 5.");
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
    expect(found.map(({ together }) => together?.answerable)).toEqual([3, 3, 3]);
  });

  test("are those of the second ranking, whose order among them counts for nothing more", async () => {
    const order = ranked([
      [ferry, 0],
      [ferry, 4],
      [ferry, 8],
    ]);
    const turned = order.map((item) => ({ ...item, score: -item.score }));
    const [found, other] = await Promise.all(
      [order, turned].map((items) => readTogether(question, items, by(new Recorder("nothing")), statistics)),
    );
    expect(texts(other)).toEqual(texts(found));
  });

  test("stay before those that were not among them, and those before what was not read", async () => {
    const order = ranked(
      [0, 2, 4, 6, 8, 10].map((index) => [ferry, index] as const),
      5,
    );
    const found = await readTogether(question, order, by(new Recorder("number 8.")), statistics);
    expect(texts(found)).toEqual(texts(order));
    expect(found.map(({ together }) => together !== null)).toEqual([true, true, true, true, true, false]);
  });

  test("are cut, for reading, where one is endless, and none of them is left out", async () => {
    const reader = new Recorder("nothing");
    await readTogether(
      question,
      ranked([
        [tanker, 11],
        [ferry, 3],
      ]),
      by(reader),
      statistics,
    );
    const [given] = reader.given;
    expect(given.text.length).toBeLessThan(2_000);
    expect(shown(given)).toContain("The ferry was number 3.");
    expect(shown(given).some((text) => text.startsWith("The tanker sank"))).toBe(true);
  });

  test("go before such as the sentence encoder finds as far from the question, and no other is given to it", async () => {
    const encoder = new CountingEncoder();
    const order = ranked([0, 2, 4, 6, 8].map((index) => [ferry, index] as const));
    const text = (place: number) => order[place].sentence.text;
    const meanings = {
      question: () => Promise.resolve(encoded(1)),
      get: async (texts: Iterable<string>) => {
        const vectors = await new VectorCache(encoder).get(texts);
        return new Map([...vectors.keys()].map((key) => [key, encoded(key === text(3) ? 0.9 : 0.1)]));
      },
    };
    const found = await readTogether(question, order, { reader: new Recorder("nothing"), meanings }, statistics);
    const cosines = new Map(
      found.map(({ sentence, together }) => [sentence.text, together!.encoded.encodedSimilarity]),
    );
    expect(encoder.encoded).toEqual([0, 1, 2, 3].map(text));
    [0.1, 0.1, 0.1, 0.9, 0.1].forEach((cosine, place) => expect(cosines.get(text(place))).toBeCloseTo(cosine));
    const place = (sought: number) => texts(found).indexOf(text(sought));
    expect(place(3)).toBeLessThan(3);
    for (const { together } of found) expect(together!.bestEncoded).toEqual(found[0].together!.encoded);
  });

  test("may be none", async () => {
    const found = await readTogether(question, ranked([[ferry, 1]], 0), by(new Recorder("ferry")), statistics);
    expect(found.map(({ together }) => together)).toEqual([null]);
    expect(await readTogether(question, [], by(new Recorder("ferry")), statistics)).toEqual([]);
  });
});
