import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/core/document.js";
import { splitSentences } from "../../src/text/sentences.js";
import { proposeQuestions } from "../../src/starters/propose-questions.js";
import { taggedSentences } from "../../src/starters/tagged-sentence.js";

function article(text: string): Document {
  return {
    id: "one.txt",
    title: "",
    publisher: null,
    author: null,
    published: null,
    sha256: createHash("sha256").update(text).digest("hex"),
    characters: text.length,
    text,
    sentences: splitSentences(text),
  };
}

/** The questions made from an article, each with what it asks for. */
function questions(text: string): [string, string | null][] {
  return taggedSentences(article(text)).flatMap(({ sentence }) =>
    proposeQuestions(sentence).map(({ question, asked }): [string, string | null] => [
      question,
      asked && sentence.text.slice(asked.start, asked.end),
    ]),
  );
}

/** Sentences, each with a question made from it and what that asks for. */
const MADE: readonly (readonly [string, string, string | null])[] = [
  [
    "The Kremlin invited 1,600 Syrians to Sochi but the main opposition faction stayed away.",
    "How many Syrians did the Kremlin invite to Sochi?",
    "1,600",
  ],
  [
    "At least 500 people have been killed in Aleppo since the offensive began.",
    "How many people have been killed in Aleppo?",
    "500",
  ],
  [
    "The peace treaty was signed in Geneva on 3 March 2015.",
    "When was the peace treaty signed in Geneva?",
    "3 March 2015",
  ],
  [
    "The Geneva peace treaty was signed in Paris after long talks.",
    "Where was the Geneva peace treaty signed?",
    "Paris",
  ],
  [
    "French Foreign Minister Alain Juppe accused Moscow of breaking the truce in Syria.",
    "Who accused Moscow of breaking the truce in Syria?",
    "Alain Juppe",
  ],
  [
    "French Foreign Minister Alain Juppe accused Moscow of breaking the truce in Syria.",
    "What did Alain Juppe accuse Moscow of?",
    "breaking the truce in Syria",
  ],
  [
    "Staffan de Mistura met Riyad Hijab, the chief negotiator of the opposition, in Geneva.",
    "Who is Riyad Hijab?",
    "the chief negotiator",
  ],
  [
    "The Italian government banned the march because it feared riots in Rome.",
    "Why did the Italian government ban the march?",
    null,
  ],
];

describe("questions made from sentences", () => {
  it.each(MADE)("turns %j into %j", (sentence, question, asked) => {
    expect(questions(sentence)).toContainEqual([question, asked]);
  });

  it.each([
    [
      "of whom only the article knows",
      "The company hired 300 workers in the spring, and the man left on 3 March 2015.",
    ],
    ["with a pronoun that points out of it", "He told the court that she had visited 12 countries with her husband."],
    ["of days named by when they were written", "The Kremlin opened the talks in Sochi on Tuesday after long delays."],
    ["of what is denied", "The Kremlin has not invited 1,600 Syrians to Sochi for the talks on Syria."],
  ])("asks nothing %s", (_, sentence) => {
    expect(questions(sentence)).toEqual([]);
  });

  it("writes a word that opens the sentence as it stands inside one, and asks nothing where that is unknown", () => {
    const sentence = "Militants killed 12 soldiers in Mali during the rainy season.";
    expect(questions(`${sentence} Several militants were seen near Gao, the army said.`)).toContainEqual([
      "How many soldiers did militants kill in Mali during the rainy season?",
      "12",
    ]);
    expect(questions(`${sentence} The army left the town of Gao.`)).toEqual([]);
  });
});
