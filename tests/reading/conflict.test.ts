import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/document.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { asksOneValue, comparedValue, conflict } from "../../src/reading/conflict.js";
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
    return { sentence, value: comparedValue(question, { sentence, value }) };
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
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people and injuring 40."),
      told(
        "The death toll of the ferry Aurora that sank off Malta rises to 15, with 28 people still missing.",
        "2014-05-15",
      ),
    ],
    [
      "What is the death toll of the Aurora ferry disaster?",
      told("The death toll of the Aurora ferry disaster rises to 12 as three bodies are found."),
      told("The death toll of the Aurora ferry disaster reaches 15 people.", "2014-05-14"),
    ],
    [
      "How many people were injured when the ferry Aurora sank off Malta?",
      told("12 people were killed and 30 others injured when the ferry Aurora sank off Malta."),
      told("The ferry Aurora sank off Malta, killing 12 people and injuring 40."),
    ],
    [
      "How many people were killed in the Karbala bombing?",
      told("A bombing in Karbala killed five people."),
      told("Police closed the roads to Karbala after a bombing yesterday killed nine people.", "2014-05-14"),
    ],
    [
      "How many people were killed in the Karbala bombing?",
      told("A suicide bombing at a crowded market in Karbala killed five people."),
      told(
        "The number of people killed by the suicide bombing at a crowded market in Karbala rises to nine.",
        "2014-05-14",
      ),
    ],
    [
      "How many people were killed by Storm Kester in Valdoria?",
      told("Five people were killed by Storm Kester in Valdoria."),
      told("Storm Kester hit Valdoria, killing six people and damaging the port in Brenn.", "2014-05-14"),
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
      "a toll that rose by so many",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The number of people killed when the ferry Aurora sank off Malta rose by 15 people."),
    ],
    [
      "a toll of which the other is a part",
      "How many people were killed in Malta by the floods?",
      told("The floods in Malta killed 12 people."),
      told("The death toll of the floods rises to 40, of whom 15 died in Malta."),
    ],
    [
      "dead and missing together",
      FERRY,
      told("The ferry Aurora sank off Malta, killing 12 people."),
      told("The number of dead and missing after the ferry Aurora sank off Malta rises to 40."),
    ],
    [
      "bodies found that day",
      "How many people are missing since the ferry Aurora sank off Malta?",
      told("Ten people are missing since the ferry Aurora sank off Malta."),
      told(
        "Divers found the bodies of four people who went missing when the ferry Aurora sank off Malta.",
        "2014-05-14",
      ),
    ],
    [
      "children and people",
      "How many children were killed when the ferry Aurora sank off Malta?",
      told("Ten children were killed when the ferry Aurora sank off Malta."),
      told("The death toll of the ferry Aurora that sank off Malta rises to 51."),
    ],
    [
      "with those who did it",
      "How many people were killed in the Karbala bombing?",
      told("The Karbala bombing killed 56 people, including four suicide bombers."),
      told("The Karbala bombing killed 52 people."),
    ],
    [
      "what somebody is believed to have done",
      "How many people were killed in the Karbala bombing?",
      told("Omar Said is believed to have killed 26 people in the Karbala bombing."),
      told("The Karbala bombing killed 52 people."),
    ],
    [
      "all that a flood did and what it did in one town",
      "How many people were killed by the floods in Valdoria?",
      told("The floods in Valdoria killed 12 people."),
      told("Three people were killed by the floods in the town of Brenn in Valdoria.", "2014-05-14"),
    ],
    [
      "two attacks of one kind on two days",
      "How many people were killed by a drone strike in Karbala?",
      told("A drone strike in Karbala killed five people."),
      told("A drone strike in Karbala killed ten people.", "2014-05-14"),
    ],
    [
      "an attack of yesterday and one of the day before",
      "How many people were killed by a drone strike in Karbala?",
      told("A drone strike in Karbala killed five people.", "2014-05-11"),
      told("A drone strike in Karbala yesterday killed ten people.", "2014-05-14"),
    ],
    [
      "a question that names nothing",
      "How many people were killed when a bus lost control?",
      told("Fifteen people were killed when a bus with students lost control on a highway in the north."),
      told("Five people were killed when a bus lost control and hit a lorry of the waterworks.", "2014-05-14"),
    ],
    [
      "another name than the question's",
      FERRY,
      told("The ferry Boreas sank off Malta, killing 12 people."),
      told("15 people were killed when the ferry Boreas sank off Malta."),
    ],
    [
      "articles of which one gives no date, so that nobody can see which is the later",
      "How many people were killed in the Karbala bombing of July 7?",
      told("Parliament debates the Karbala bombing of July 7 that killed 56 people.", null),
      told("The Karbala bombing of July 7 killed 52 people."),
    ],
    [
      "the same day of two years",
      "How many people were killed by the earthquake of 3 May in Valdoria?",
      told("The earthquake of 3 May in Valdoria killed 12 people.", "2011-05-04"),
      told("The earthquake of 3 May in Valdoria killed 30 people.", "2014-05-04"),
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
