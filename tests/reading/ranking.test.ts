import { beforeAll, describe, expect, test } from "vitest";
import type { Embedder } from "../../src/core/embedder.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { FEATURE_NAMES } from "../../src/reading/features.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { rankSentences } from "../../src/reading/rank-sentences.js";
import { VectorCache } from "../../src/reading/vector-cache.js";
import { documentOf, type Line, statisticsOf } from "./documents.js";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder(DEFAULT_MODEL_FOLDER);
});

/** Other sentences of the collection, so that common words are common and rare ones rare. */
const OTHERS = Array.from({ length: 60 }, (_, i) =>
  i % 3 === 0
    ? "The government said on Monday that the talks in the city were part of a plan for the country."
    : i % 3 === 1
      ? "Police said two people were hurt when a car hit a wall in the town last year."
      : "The company said its sales and profit rose as people bought more of its new cars and phones.",
);

/** The sentences of one article, best first, with their features. */
async function rankedSentences(question: string, lines: readonly (string | Line)[], title = "") {
  const document = documentOf(lines, "one.txt", title);
  const statistics = statisticsOf([document], OTHERS);
  const last = document.sentences.length - 1;
  const span = { start: 0, end: document.sentences[last].end };
  const passage = { id: "p", documentId: document.id, firstSentence: 0, lastSentence: last, ...span };
  const [vector] = await embedder.embed([question]);
  return rankSentences(
    analyseQuestion(question, statistics),
    vector,
    [{ passage, document, score: 1, similarity: 0.5 }],
    statistics.meanLength,
    new SentenceAnalyser(),
    new VectorCache(embedder),
  );
}

const ranked = async (question: string, lines: readonly (string | Line)[]) =>
  (await rankedSentences(question, lines)).map(({ sentence }) => sentence.text);

/** The expected sentence stands first in each list; the test puts it in every place. */
const SET: readonly (readonly [because: string, question: string, sentences: readonly string[]])[] = [
  [
    "it holds the question's words",
    "Who sank the ferry?",
    ["A tanker sank the ferry off Malta.", "The weather was fine that night.", "Tourism in Malta is growing."],
  ],
  [
    "it holds the rarer word",
    "What did the glaciologist say about the city?",
    ["The glaciologist warned that the ice is melting.", "The city said the talks were part of a plan."],
  ],
  [
    "it holds a figure where one is asked for",
    "How many passengers drowned?",
    ["At least 34 passengers drowned, the coastguard said.", "The passengers who drowned were mostly tourists."],
  ],
  [
    "it holds a date where one is asked for",
    "When did the dam burst?",
    ["The dam burst on 3 March 1976.", "The dam burst with a noise like thunder."],
  ],
  [
    "it holds a sum where one is asked for",
    "How much did the stadium cost?",
    ["The stadium cost $40 million to build.", "The cost of the stadium angered the fans."],
  ],
  [
    "it gives the words of the one asked about",
    "What did the archbishop say about poverty?",
    ['"Poverty is a scandal," the archbishop said.', "The archbishop visited a school where poverty is common."],
  ],
  [
    "the same word in another form is the same word",
    "Who is negotiating the merger?",
    ["Lazard negotiated the merger for the bank.", "The bank is old."],
  ],
  [
    "a country goes by several names",
    "What does the Kremlin want from the treaty?",
    ["Russia wants the treaty to limit missiles.", "France wants the treaty to be ratified."],
  ],
  [
    "another country is not the one asked about",
    "How many tanks did Poland buy?",
    ["Poland bought 250 tanks.", "Norway bought 54 tanks."],
  ],
  [
    "another year is not the one asked about",
    "How many tourists came in 2012?",
    ["In 2012 some 900 tourists came.", "In 2014 some 800 tourists came."],
  ],
  [
    "a slip of the pen is forgiven",
    "Who discoverd the commet?",
    ["The comet was discovered by Caroline Herschel.", "The observatory was closed."],
  ],
  [
    "upper case is only shouting",
    "WHO DISCOVERED THE COMET?",
    ["The comet was discovered by Caroline Herschel.", "The observatory was closed."],
  ],
  [
    "words of like meaning meet",
    "Who bought the newspaper?",
    ["Jeff Bezos purchased the newspaper.", "Readers like the newspaper's crossword."],
  ],
  [
    "a statement answers and a question does not",
    "Is the reactor safe?",
    ["The reactor is safe, inspectors found.", "Is the reactor safe?"],
  ],
  [
    "what is said of both names beats what is said of one",
    "What did Merkel tell Macron?",
    ["Merkel told Macron that the budget would wait.", "Merkel flew home to Berlin."],
  ],
  [
    "more of the question stands in it",
    "When will the Lisbon metro strike end?",
    ["The Lisbon metro strike will end on Friday.", "A strike at the airport will end on Sunday."],
  ],
  [
    "an answer beats a fragment with the same words",
    "Who owns the vineyard?",
    ["The vineyard is owned by the Rossi family of Verona.", "The vineyard."],
  ],
  [
    "a number with commas is the same without",
    "Which town has 12500 inhabitants?",
    ["Ystad, a town with 12,500 inhabitants, lies by the sea.", "Lund, a town with 91,000 inhabitants, is older."],
  ],
  [
    "accents are no difference",
    "Who is Beyonce married to?",
    ["Beyoncé is married to Jay-Z.", "Rihanna is not married."],
  ],
  [
    "dots in an acronym are no difference",
    "When did the US leave the accord?",
    ["The U.S. left the accord in 2017.", "Canada left the accord in 2011."],
  ],
  [
    "an age is a figure",
    "How old is the captain?",
    ["The captain, 61, has sailed since 1980.", "The captain likes old ships."],
  ],
  [
    "a share is what a percentage asks for",
    "What percentage of farmers use the app?",
    ["Some 38% of farmers use the app.", "The farmers use the app daily."],
  ],
];

describe("first comes", () => {
  test.each(SET)("because %s: %s", async (_, question, [first, ...rest]) => {
    expect((await ranked(question, [first, ...rest]))[0]).toBe(first);
    expect((await ranked(question, [...rest, first]))[0]).toBe(first);
  });
});

describe("ranking", () => {
  test("leaves boilerplate out, and of sentences word for word the same keeps one", async () => {
    const list = await ranked("Who sank the ferry?", [
      "A tanker sank the ferry.",
      { text: "Share: who sank the ferry", kind: "boilerplate" },
      "A  tanker sank the ferry.",
      "Nobody knows.",
    ]);
    expect(list).toEqual(["A tanker sank the ferry.", "Nobody knows."]);
  });

  test("ranks a body sentence above a bare headline of the same words", async () => {
    const [first] = await ranked("Who sank the ferry?", [
      { text: "Who sank the ferry", kind: "headline" },
      { text: "A tanker sank the ferry off Malta on Monday.", paragraph: 1 },
    ]);
    expect(first).toBe("A tanker sank the ferry off Malta on Monday.");
  });

  test.each([
    ["What does Lima want?", 1],
    ["What does Pretoria want?", 0],
    ["What do Russians want?", 0],
    ["What does the White House want?", 0],
    ["What does the mayor want?", 0],
    ["Who cooks the turkey?", 0],
  ])("tells whether any article names the country asked about: %s", async (question, absent) => {
    const lines = ["He wants peace.", "The United States and the Kremlin want it too."];
    const list = await rankedSentences(question, lines, "South Africa speaks up");
    const feature = FEATURE_NAMES.indexOf("absentName");
    expect(list.map(({ features }) => features[feature])).toEqual([absent, absent]);
  });

  test("of nothing is nothing", async () => {
    const statistics = statisticsOf([]);
    const [vector] = await embedder.embed(["Who?"]);
    const none = rankSentences(
      analyseQuestion("Who sank?", statistics),
      vector,
      [],
      0,
      new SentenceAnalyser(),
      new VectorCache(embedder),
    );
    expect(await none).toEqual([]);
  });
});
