import { describe, expect, it } from "vitest";
import type { Network, Tensor } from "../../../src/core/network.js";
import { EvidenceReader } from "../../../src/reading/reader/evidence-reader.js";
import { Relations } from "../../../src/reading/reader/relations.js";
import { Vocabulary } from "../../../src/reading/reader/vocabulary.js";
import { WordVectors } from "../../../src/reading/reader/word-vectors.js";

const vocabulary = new Vocabulary(["sochi"]);
const vectors = new WordVectors(
  new Int8Array(vocabulary.size * 2).fill(2),
  new Float32Array(vocabulary.size).fill(0.5),
  2,
);
const statistics = { sentences: 4, meanLength: 3, documentFrequency: new Map<string, number>() };

/** Finds the question's words: a passage's word scores by how often it is one of them. */
class MatchingNetwork implements Network {
  readonly runs: Readonly<Record<string, Tensor>>[] = [];

  run(inputs: Readonly<Record<string, Tensor>>) {
    this.runs.push(inputs);
    const [passages = 0, words = 0] = inputs["passage_term"].shape;
    const sentences = inputs["sentences"].shape[1];
    const asked = new Set(inputs["question_term"].data);
    const match = Float32Array.from(inputs["passage_term"].data, (term) => (asked.has(term) ? 1 : 0));
    const sums = new Float32Array(passages * sentences);
    for (let i = 0; i < sums.length; i++)
      for (let t = 0; t < words; t++)
        sums[i] += inputs["sentences"].data[i * words + t] * match[Math.floor(i / sentences) * words + t];
    return Promise.resolve({
      start: { data: match, shape: [passages, words] },
      end: { data: match, shape: [passages, words] },
      sentence: { data: sums, shape: [passages, sentences] },
      answerable: { data: Float32Array.from({ length: passages }, (_, i) => i), shape: [passages] },
    });
  }
}

function reader() {
  const network = new MatchingNetwork();
  return { network, reader: new EvidenceReader(network, vocabulary, vectors, new Relations("")) };
}
const passage = (text: string, ...lengths: number[]) => {
  let at = 0;
  const sentences = lengths.map((length) => ({ start: at, end: (at += length) }));
  return { text, sentences, title: "Sochi" };
};

describe("the evidence reader", () => {
  it("gives each sentence its own logit and a span with the text's offsets, from offset 0 on", async () => {
    const text = "Sochi met.\u00a0They left Sochi.";
    const [reading] = await reader().reader.read("Sochi", [passage(text, 11, text.length - 11)], statistics);
    expect(reading.sentences.map(({ logit }) => logit)).toEqual([1, 1]);
    expect(reading.sentences.map(({ answer }) => text.slice(answer!.start, answer!.end))).toEqual(["Sochi", "Sochi"]);
    expect(reading.sentences[0].answer!.start).toBe(0);
  });

  it("never lets an answer end between a title and its name", async () => {
    const marked = async (question: string, text: string) => {
      const [{ sentences }] = await reader().reader.read(question, [passage(text, text.length)], statistics);
      return text.slice(sentences[0].answer!.start, sentences[0].answer!.end);
    };
    expect(await marked("Mr", "France backs Mr. Assad.")).toBe("Mr. Assad");
    expect(await marked("Gen", "France backs Gen Assad.")).toBe("Gen Assad");
    expect(await marked("backs", "France backs Mr. Assad.")).toBe("backs");
  });

  it("keeps passages in the order given, though they are run by length", async () => {
    const long = "Nothing of the kind was said by anyone that day.";
    const { reader: own } = reader();
    const readings = await own.read("Sochi", [passage(long, long.length), passage("Sochi.", 6)], statistics);
    expect(readings.map(({ sentences }) => sentences[0].logit)).toEqual([0, 1]);
  });

  it("leaves a passage, a sentence or a question without words unread", async () => {
    const { network, reader: own } = reader();
    const readings = await own.read("Sochi", [passage("", 0), passage("  Sochi", 2, 5)], statistics);
    expect(readings[0].answerable).toBe(Number.NEGATIVE_INFINITY);
    expect(readings[1].sentences.map(({ answer }) => answer === undefined)).toEqual([true, false]);
    expect((await own.read(" ", [passage("Sochi.", 6)], statistics))[0].sentences[0].answer).toBeUndefined();
    expect(network.runs).toHaveLength(1);
  });

  it("pads with ids that match nothing", async () => {
    const { network, reader: own } = reader();
    await own.read("Sochi", [passage("Sochi.", 6), passage("Sochi it was.", 13)], statistics);
    const { passage_term: terms, passage_real: real, question_term: asked } = network.runs[0];
    terms.data.forEach((term, index) => {
      if (real.data[index] === 0) expect(asked.data).not.toContain(term);
    });
    expect(real.data).toContain(0);
  });
});
