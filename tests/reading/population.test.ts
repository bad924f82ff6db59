import { describe, expect, test } from "vitest";
import { asksPopulation, tellsPopulation } from "../../src/reading/population.js";

describe("how many live somewhere", () => {
  test.each([
    "What is the population of Peru?",
    "What was Lima's population in 2010?",
    "How big is the population of Lima?",
    "How populous is Peru?",
    "How many people live in Lima?",
    "How many Peruvians still live in Chile?",
    "How many inhabitants does Lima have?",
  ])("is asked by %s", (question) => {
    expect(asksPopulation(question)).toBe(true);
  });

  test.each([
    "Lima has a population of 10 million.",
    "Lima is Peru's most populous city, with 10 million.",
    "Some 10 million people live in Lima.",
    "The ten million inhabitants of Lima had no water.",
    "Lima, home to 10 million people, had no water.",
  ])("is told by %s", (sentence) => {
    expect(tellsPopulation(sentence)).toBe(true);
  });

  test.each([
    "How many people died in Lima?",
    "How many people lost their lives?",
    "What percentage of the population fled?",
    "What was the population angered by?",
    "Where do most Peruvians live?",
  ])("is not asked by %s", (question) => {
    expect(asksPopulation(question)).toBe(false);
  });

  test.each(["The floods killed more than 9,000 people.", "Some 9,000 people lost their lives."])(
    "is not told by %s",
    (sentence) => {
      expect(tellsPopulation(sentence)).toBe(false);
    },
  );
});
