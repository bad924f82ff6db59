import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { asksOneValue, conflict } from "../../src/reading/conflict.js";
import { matchingValues } from "../../src/reading/kind-match.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { documentOf, statisticsOf } from "./documents.js";

interface Telling {
  readonly text: string;
  readonly published?: string | null;
  readonly title?: string;
}

/** What stands around such sentences in a collection, so that its words have a rarity. */
const OTHERS = [
  "People came to the city on Monday.",
  "The government said it would help.",
  "Police said people were safe.",
  "Many people were killed in the war.",
  "The report was published in the capital.",
];

function conflicting(asked: string, ...tellings: readonly [Telling, Telling]): boolean {
  const documents = tellings.map(({ text, published = "2014-05-13", title = "" }, i): Document => ({
    ...documentOf([text], `${i}.txt`, title),
    published,
  }));
  const statistics = statisticsOf(documents, OTHERS);
  const question = analyseQuestion(asked, statistics);
  if (!asksOneValue(question)) return false;
  const analyser = new SentenceAnalyser();
  const [a, b] = documents.map((document) => {
    const sentence = analyser.get(document, 0);
    const [value] = matchingValues(question, sentence);
    if (!value) throw new Error(`no answer in "${sentence.text}"`);
    return { sentence, value };
  });
  return conflict(question, a, b, statistics);
}

const told = (text: string, published?: string | null, title?: string): Telling => ({ text, published, title });

const FERRY = "How many people were killed when the ferry Aurora sank off Malta?";

describe("two articles disagree", () => {
  test.each<readonly [string, Telling, Telling]>([
    [
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("15 people were killed when the ferry Aurora sank off Malta."),
    ],
    [
      FERRY,
      told("The ferry Aurora sank off Malta, killing twelve people and injuring 40."),
      told("The ferry Aurora sank off Malta, killing 21 people and injuring 40.", "2014-05-14"),
    ],
    [
      FERRY,
      told("At least 20 people were killed when the ferry Aurora sank off Malta."),
      told("The ferry Aurora sank off Malta, killing fewer than 15 people."),
    ],
    [
      "How many delegates attended the Lisbon congress?",
      told("The Lisbon congress was attended by 1,600 delegates, organisers said."),
      told("1,200 delegates attended the Lisbon congress."),
    ],
    [
      "How much did the Kestrel bridge cost?",
      told("The Kestrel bridge cost $30 million, the mayor said."),
      told("In all the Kestrel bridge cost the city $45 million."),
    ],
    [
      "What percentage of voters in Valdoria backed the treaty?",
      told("The treaty was backed by 54 percent of voters in Valdoria."),
      told("61 percent of voters in Valdoria backed the treaty."),
    ],
    [
      "When did the Kestrel bridge open?",
      told("The Kestrel bridge opened on 3 May 2014."),
      told("The Kestrel bridge opened on 5 May 2014."),
    ],
    [
      "In what year was the Kestrel bridge built?",
      told("The Kestrel bridge was built in 1931."),
      told("The Kestrel bridge was built in 1934."),
    ],
  ])("%s", (question, a, b) => {
    expect(conflicting(question, a, b)).toBe(true);
    expect(conflicting(question, b, a)).toBe(true);
  });
});

describe("two articles do not disagree", () => {
  test.each<readonly [string, string, Telling, Telling]>([
    [
      "the same in words",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("Twelve people were killed when the ferry Aurora sank off Malta."),
    ],
    [
      "both lower bounds",
      FERRY,
      told("The ferry Aurora sank off Malta, killing at least 12 people."),
      told("More than 15 people were killed when the ferry Aurora sank off Malta."),
    ],
    [
      "killed and injured",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta, injuring 40 people."),
    ],
    [
      "people and sailors",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta, killing three sailors."),
    ],
    [
      "a part of them",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta, killing 7 French people."),
    ],
    [
      "more of them",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta and another 3 people were killed in the rescue."),
    ],
    [
      "a growing toll",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The number of people killed when the ferry Aurora sank off Malta rose to 15 people."),
    ],
    [
      "with the captain",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta, killing 13 people, including the pilot."),
    ],
    [
      "feared only",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta and 50 people were feared killed."),
    ],
    [
      "years apart",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The ferry Aurora sank off Malta, killing 30 people.", "2019-02-01"),
    ],
    [
      "of other years",
      FERRY,
      told("The ferry Aurora sank off Malta in 2009, killing 12 people."),
      told("The ferry Aurora sank off Malta in 2014, killing 30 people."),
    ],
    [
      "of other days",
      FERRY,
      told("The ferry Aurora sank off Malta on 3 May, killing 12 people."),
      told("The ferry Aurora sank off Malta on 12 May, killing 30 people."),
    ],
    [
      "another ship",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("30 people were killed when a tanker exploded in a harbour of Peru."),
    ],
    [
      "other places",
      "How many people were killed in the flood?",
      told("12 people were killed in the flood in Lima."),
      told("30 people were killed in the flood in Oslo."),
    ],
    [
      "attacks on two days",
      "How many people were killed in a bombing in Karbala?",
      told("12 people were killed in a bombing in Karbala."),
      told("30 people were killed in a bombing near a mosque in Karbala.", "2014-05-17"),
    ],
    [
      "attacks without a date",
      "How many people were killed in a bombing in Karbala?",
      told("12 people were killed in a bombing in Karbala.", null),
      told("30 people were killed in a bombing in Karbala.", null),
    ],
    [
      "reports that nothing ties to one time",
      "What percentage of workers in Valdoria is unemployed?",
      told("The ministry says 5.7 percent of workers in Valdoria is unemployed.", null),
      told("The ministry says 4.6 percent of workers in Valdoria is unemployed.", null),
    ],
    [
      "two places and one",
      "How many people were missing in Tasmania?",
      told("Two people were missing in Tasmania."),
      told("Five people were missing in Victoria and Tasmania."),
    ],
    [
      "several groups",
      "How many people were evacuated during the floods?",
      told("250,000 people were evacuated during the floods."),
      told("5,000 people were evacuated during the floods in the north and 94,000 people were evacuated in the south."),
    ],
    [
      "delegates and tonnes",
      "How many tonnes of wheat did Valdoria export?",
      told("Valdoria exported 600 tonnes of wheat."),
      told("The 40 delegates of Valdoria spoke of the wheat that they export."),
    ],
    [
      "a rate",
      "How many barrels of oil does Valdoria pump?",
      told("Valdoria pumps 600 barrels of oil."),
      told("Valdoria pumps 90 barrels of oil a day."),
    ],
    [
      "another currency",
      "How much did the Kestrel bridge cost?",
      told("The Kestrel bridge cost $30 million."),
      told("The Kestrel bridge cost €25 million."),
    ],
    [
      "planned and done",
      "How much did the Kestrel bridge cost?",
      told("The Kestrel bridge was expected to cost $30 million."),
      told("The Kestrel bridge cost $45 million."),
    ],
    [
      "day and month of one date",
      "When did the Kestrel bridge open?",
      told("The Kestrel bridge opened on 3 May 2014."),
      told("The Kestrel bridge opened in May 2014."),
    ],
    [
      "weekdays",
      "When did the Kestrel bridge open?",
      told("The Kestrel bridge opened on Monday."),
      told("The Kestrel bridge opened on Tuesday."),
    ],
    [
      "several values asked for",
      "How many people were killed and how many ships sank off Malta?",
      told("12 people were killed and 3 ships sank off Malta."),
      told("15 people were killed and 3 ships sank off Malta."),
    ],
    [
      "a change asked for",
      "How did the number of people killed off Malta change over time?",
      told("12 people were killed off Malta."),
      told("15 people were killed off Malta."),
    ],
  ])("%s", (_, question, a, b) => {
    expect(conflicting(question, a, b)).toBe(false);
    expect(conflicting(question, b, a)).toBe(false);
  });

  test("one article never disagrees with itself", () => {
    const document = documentOf(["The Kestrel bridge cost $30 million.", "The Kestrel bridge cost $45 million."]);
    const statistics = statisticsOf([document], OTHERS);
    const question = analyseQuestion("How much did the Kestrel bridge cost?", statistics);
    const [a, b] = [0, 1].map((i) => {
      const sentence = new SentenceAnalyser().get(document, i);
      return { sentence, value: matchingValues(question, sentence)[0] };
    });
    expect(conflict(question, a, b, statistics)).toBe(false);
  });
});
