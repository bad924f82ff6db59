import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slice } from "../../src/core/span.js";
import { SentenceAnalyser } from "../../src/reading/analysed-sentence.js";
import { answerSpan } from "../../src/reading/answer-span.js";
import { matchingValues } from "../../src/reading/kind-match.js";
import { analyseQuestion } from "../../src/reading/question.js";
import { isStopWord } from "../../src/text/stop-words.js";
import { arbitraryText } from "../text/arbitrary-text.js";
import { documentOf, statisticsOf } from "./documents.js";

function answerOf(question: string, sentence: string): string | null {
  const document = documentOf(["Before it stands a line.", sentence]);
  const span = answerSpan(analyseQuestion(question, statisticsOf([document])), new SentenceAnalyser().get(document, 1));
  return span && slice(document.text, span);
}

const TABLE: readonly (readonly [question: string, sentence: string, answer: string | null])[] = [
  ["Who resigned on Monday?", "Foreign Minister Ana Pérez resigned on Monday after talks in Lima.", "Ana Pérez"],
  ["Who founded the company?", "The company was founded by Elon Musk in California.", "Elon Musk"],
  ["Who said the deal was dead?", '"The deal is dead," said Angela Merkel in Berlin.', "Angela Merkel"],
  [
    "Who met the Turkish president?",
    "US Secretary of State John Kerry met the Turkish president in Ankara.",
    "John Kerry",
  ],
  ["Who leads the European Commission?", "Ursula von der Leyen leads the European Commission.", "Ursula von der Leyen"],
  ["Who won the race?", "Kenya's Eliud Kipchoge won the race in Vienna.", "Eliud Kipchoge"],
  [
    "Who wrote the report?",
    "The report, written by Dr. Jane O'Brien of Oxford University, blames the state.",
    "Jane O'Brien",
  ],
  ["Who invaded Kuwait?", "Iraq invaded Kuwait in 1990.", "Iraq"],
  ["Who was appointed as envoy?", "Staffan de Mistura was appointed as envoy in Geneva.", "Staffan de Mistura"],
  ["Who criticised the plan?", "Russian President Vladimir Putin criticised the plan on Friday.", "Vladimir Putin"],
  ["Where was the treaty signed?", "The treaty was signed in Paris by President Wilson.", "Paris"],
  ["Where did the plane crash?", "The Malaysian plane crashed near Donetsk on Thursday.", "Donetsk"],
  ["Where will the talks be held?", "Mr. Lavrov said the talks will be held in Sochi.", "Sochi"],
  ["Where does the river begin?", "The river begins in Uganda and ends in Egypt.", "Uganda"],
  ["In which city is the museum?", "The museum is in Amsterdam, the French minister said.", "Amsterdam"],
  ["When did the war end?", "The war, which began in 1939, ended in 1945.", "1945"],
  ["When will the vote take place?", "The vote will take place on 12 May 2017 in Ankara.", "12 May 2017"],
  ["When did the ship sink?", "The ship sank early on Tuesday off Malta.", "Tuesday"],
  ["In what year was the bridge opened?", "The bridge was opened on 4 July 1894.", "1894"],
  ["When was the temple built?", "The temple was built in the 5th century BC.", "5th century BC"],
  ["When does the congress start?", "The congress starts on Jan. 30 in the Black Sea town.", "Jan. 30"],
  ["What time did the train leave?", "The train left at 17:54 on Friday.", "17:54"],
  ["How many Syrians were invited?", "The Kremlin invited 1,600 Syrians to 3 days of talks.", "1,600"],
  ["How many people died?", "At least 23 people died and 140 houses burned.", "23"],
  ["How many houses burned?", "At least 23 people died and 140 houses burned.", "140"],
  ["How many refugees are in Turkey?", "Turkey hosts 2.5 million refugees, and Jordan 600,000.", "2.5 million"],
  ["How many people fled?", "Hundreds of thousands of people fled the city in 2014.", "Hundreds of thousands"],
  ["How many soldiers were killed?", "Twelve men were hurt, and five soldiers were killed.", "five"],
  ["How many countries are in the group?", "The 17-nation group met for 2 days.", "17"],
  ["How much did the painting cost?", "The painting, 40 years old, cost $300 million in 2015.", "$300 million"],
  ["How much did sales fall?", "Sales fell by 3.5% in 2016.", "3.5%"],
  ["How much aid was pledged?", "Donors pledged 6 billion euros in aid for 13 million people.", "6 billion euros"],
  ["What percentage of voters stayed away?", "About 45 percent of the 2 million voters stayed away.", "45 percent"],
  ["How long did the siege last?", "The siege lasted 900 days, until 1944.", "900 days"],
  ["How old is the pilot?", "The pilot, John Smith, 56, was unhurt.", "56"],
  ["How old was the boy?", "The five-year-old boy was found after 3 days.", "five-year-old"],
  [
    "Why did the minister resign?",
    "The minister resigned because he had lied to parliament.",
    "he had lied to parliament",
  ],
  ["Why was the match cancelled?", "The match was cancelled due to heavy rain, but the fans stayed.", "heavy rain"],
  ["Why did the teachers strike?", "The teachers went on strike in protest at low pay.", "in protest at low pay"],
  ["Why did the family flee?", "The family fled at night to save their lives.", "to save their lives"],
  ["Why was he late?", "He was late as the train had stopped.", null],
  ["Why was he late?", "He was late, as the train had stopped.", "the train had stopped"],
  ["Why did he move?", "He has lived there since 1990.", null],
  ["Why did he leave the party?", "He left the party in 2010.", null],
  ["Who won the race?", "The race was long.", null],
  ["How many people died?", "Many people died.", null],
  ["What did the mayor say?", "The mayor said that taxes would rise.", null],
  ["Did John Smith resign?", "John Smith resigned in May.", null],
];

describe("the shortest answer in a sentence", () => {
  test.each(TABLE)("%s — %s", (question, sentence, answer) => {
    expect(answerOf(question, sentence)).toBe(answer);
  });

  test("is found at the very start of a document", () => {
    const document = documentOf(["Sochi hosts the talks."]);
    const question = analyseQuestion("Where are the talks?", statisticsOf([document]));
    expect(answerSpan(question, new SentenceAnalyser().get(document, 0))).toEqual({ start: 0, end: 5 });
  });

  test("lies inside the sentence, is no bare stop word and has no blank or mark at its ends, whatever the text", () => {
    const questions = [
      "Who came?",
      "Where is it?",
      "When?",
      "How many people?",
      "How much?",
      "Why did it end?",
      "How old?",
    ];
    fc.assert(
      fc.property(arbitraryText, fc.constantFrom(...questions), (text, asked) => {
        const document = documentOf([text]);
        const span = answerSpan(
          analyseQuestion(asked, statisticsOf([document])),
          new SentenceAnalyser().get(document, 0),
        );
        if (!span) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        const answer = slice(document.text, span);
        expect(answer).toMatch(/^[^\s,;:)”].*(?<![\s,;:(“])$/su);
        expect(/^(?:the|a|of|in|and|he|it)$/.test(answer) && isStopWord(answer)).toBe(false);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("is found in a sentence of 30,000 names and figures without going back over them", () => {
    expect(answerOf("How many ships sank?", `${"Malta 12 ".repeat(15_000)} and 7 ships sank.`)).toBe("7");
  }, 10_000);
});

describe("the values that could answer", () => {
  const values = (question: string, sentence: string) => {
    const document = documentOf([sentence]);
    const found = matchingValues(
      analyseQuestion(question, statisticsOf([document])),
      new SentenceAnalyser().get(document, 0),
    );
    return found.map((value) => slice(document.text, value));
  };

  test("leave out what the question itself names", () => {
    expect(values("Who did Merkel meet in Paris?", "Merkel met Macron in Paris.")).toEqual(["Macron"]);
  });

  test("are of the kind asked for", () => {
    expect(values("When did 5 men leave?", "On Friday 5 men left.")).toEqual(["Friday"]);
    expect(values("How much did it rise?", "In 2010 it rose by 3%, 12 men said.")).toEqual(["3%"]);
    expect(values("How much did it rise?", "In 2010 it rose by 12 metres.")).toEqual(["12"]);
  });

  test("are none for questions that clauses answer", () => {
    expect(values("What did Merkel say?", "Merkel said 5 men left Paris.")).toEqual([]);
  });
});
