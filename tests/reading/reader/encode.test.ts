import { describe, expect, it } from "vitest";
import { encodePassage, encodeQuestion, intendedWords } from "../../../src/reading/reader/encode.js";
import { Relations } from "../../../src/reading/reader/relations.js";
import { Vocabulary } from "../../../src/reading/reader/vocabulary.js";

const vocabulary = new Vocabulary(["the", "kremlin", "russia", "invited"]);
const relations = new Relations("kremlin\trussia moscow\t\t\t\ndown street\tbritain\t\t\t\n");
const statistics = { sentences: 10, meanLength: 5, documentFrequency: new Map([["russia", 10]]) };

const corrections = new Map([
  ["rusia", "russia"],
  ["invit", "invited"],
]);
const words = (question: string) => intendedWords(question, vocabulary, corrections);
const asked = (question: string) => encodeQuestion(question, words(question), vocabulary, relations, statistics);

describe("encoding for the reader", () => {
  it("numbers the words of each sentence, and leaves out what no sentence holds", () => {
    const text = "Skip. Russia said. It did.";
    const encoded = encodePassage(
      text,
      [
        { start: 6, end: 18 },
        { start: 19, end: 26 },
      ],
      "Kremlin",
      vocabulary,
      statistics,
    );
    expect(encoded.sentences).toEqual([-1, 0, 0, 0, 1, 1, 1]);
    expect(text.slice(encoded.words[1].start, encoded.words[1].end)).toBe("Russia");
  });

  it("weighs a term of every sentence near nothing, an unseen one fully, and a stop word not at all", () => {
    const { weights } = asked("the Russia Daraa");
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeLessThan(0.05);
    expect(weights[2]).toBe(1);
  });

  it("finds other names for a word and for a run of words, with their place in the question", () => {
    const { expansions } = asked("Did the Kremlin call Downing Street?");
    expect(expansions).toEqual([
      { term: "russia", kind: 0, position: 2 },
      { term: "moscow", kind: 0, position: 2 },
      { term: "britain", kind: 0, position: 4 },
    ]);
  });

  it("reads a misspelt word as the collection spells it, and leaves alone one that has a vector", () => {
    const read = (question: string) => words(question).map(({ word }) => word);
    expect(read("Does Rusia insist?")).toEqual(["does", "russia", "insist", "?"]);
    expect(read("Was Prussia invited?")).toEqual(["was", "prussia", "invited", "?"]);
    expect(asked("Rusia").rows).toEqual(asked("Russia").rows);
  });

  it("gives unknown words a shared row behind the list, the same for numbers of one pattern", () => {
    const row = vocabulary.row("1984");
    expect(row).toBeGreaterThan(vocabulary.words.length);
    expect(vocabulary.row("2016")).toBe(row);
    expect(vocabulary.row("russia")).toBe(3);
  });
});
