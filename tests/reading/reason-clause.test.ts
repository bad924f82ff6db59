import { describe, expect, test } from "vitest";
import { slice } from "../../src/core/span.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { reasonClause } from "../../src/reading/reason-clause.js";
import { documentOf } from "./documents.js";

const TABLE: readonly (readonly [sentence: string, clause: string | null])[] = [
  ["The minister resigned because he had lied to parliament.", "he had lied to parliament"],
  ["The match was cancelled due to heavy rain, but the fans stayed.", "heavy rain"],
  ["The teachers went on strike in protest at low pay.", "in protest at low pay"],
  ["The family fled at night to save their lives.", "to save their lives"],
  ["He was late as the train had stopped.", null],
  ["He was late, as the train had stopped.", "the train had stopped"],
  ["He has lived there since 1990.", null],
  ["He left the party in 2010.", null],
];

describe("the clause of reason in a sentence", () => {
  test.each(TABLE)("%s", (sentence, clause) => {
    const document = documentOf(["Before it stands a line.", sentence]);
    const span = reasonClause(new SentenceAnalyser().get(document, 1));
    expect(span && slice(document.text, span)).toBe(clause);
  });
});
