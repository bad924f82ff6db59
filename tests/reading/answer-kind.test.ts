import { describe, expect, test } from "vitest";
import { type AnswerKind, answerKind } from "../../src/reading/answer-kind.js";
import { mendAskingWords } from "../../src/reading/asking-words.js";
import { tokenize } from "../../src/text/terms.js";

const kindOf = (question: string) =>
  answerKind(
    tokenize(mendAskingWords(question))
      .map((token) => token.word)
      .join(" "),
  );

const TABLE: Partial<Record<AnswerKind, readonly string[]>> = {
  person: [
    "Who won the Nobel Peace Prize in 2014?",
    "who's the head of the bank",
    "whos the new coach",
    "With whom did the minister meet?",
    "Whose car was stolen?",
    "Which former prime minister resigned?",
    "What is the name of the president?",
    "Do you know who founded the company?",
    "hi, can you tell me who wrote the letter",
    "What player scored twice?",
    "The award was given to whom?",
  ],
  place: [
    "Where was the ship found?",
    "wheres the factory",
    "In which city was the treaty signed?",
    "What country does the team come from?",
    "What is the capital of Kenya?",
    "Does the article say where the fire began?",
    "The summit took place where?",
    "From which region do the refugees come?",
    "wehre did it happen",
  ],
  time: [
    "When did the volcano erupt?",
    "wen did the strike start",
    "In what year was the bridge opened?",
    "What day is the vote?",
    "What time does the match begin?",
    "Since when has she been in prison?",
    "How long ago was the temple built?",
    "How many years ago did he die?",
    "I was wondering when the museum opens",
    "On which date was the law passed?",
    "What was the date of the crash?",
    "date of the election",
  ],
  count: [
    "How many people died in the flood?",
    "how mny goals did she score",
    "hwo many? how many seats are there",
    "What was the death toll?",
    "What is the population of Malta?",
    "number of casualties",
    "How far is the moon?",
    "How often does the committee meet?",
    "So how many schools were closed?",
    "What number of ships sank?",
  ],
  money: [
    "How much did the painting cost?",
    "How expensive was the repair?",
    "What was the price of the ticket?",
    "How much money was stolen?",
    "What fine did the bank get?",
    "How much is the house worth?",
  ],
  percent: [
    "What percentage of voters stayed away?",
    "What share of the market does it hold?",
    "percentage of women in parliament",
    "What was the unemployment rate?",
  ],
  duration: [
    "How long did the siege last?",
    "How old is the tree?",
    "How many days did the trip take?",
    "For how long was he jailed?",
    "At what age did she retire?",
    "What was the duration of the flight?",
  ],
  amount: ["How much did sales fall?", "How much rain fell in May?", "How much of the forest burned?"],
  reason: [
    "Why did the minister resign?",
    "How come the flight was cancelled?",
    "What caused the blackout?",
    "What was the cause of the fire?",
    "For what reason did he leave?",
    "reasons for the delay",
    "What made the company close the plant?",
    "When the shop closed, why did nobody protest?",
  ],
  manner: ["How did the thieves get in?", "How does the vaccine work?"],
  statement: [
    "What did the mayor say about the plan?",
    "What do analysts think of the merger?",
    "How did the company respond?",
    "What was the reaction of the union?",
    "What has the pope said about war?",
  ],
  confirmation: [
    "Did the strike end?",
    "Is the bridge open?",
    "Has the man who robbed the bank been caught?",
    "Will the talks go on when the summer ends?",
    "Are there plans to rebuild the school?",
    "I'd like to know whether the airport is open",
  ],
  name: [
    "Which company bought the mine?",
    "What group claimed the attack?",
    "What is the name of the ship?",
    "What party does he lead?",
  ],
  other: [
    "What happened when the dam broke?",
    "Tell me about the strike",
    "strike at the port",
    "What did the engineers build?",
    "What is a quantum computer?",
    "When it comes to trade, what should change?",
  ],
};

describe.each(Object.entries(TABLE))("asks for %s:", (kind, questions) => {
  test.each(questions)("%s", (question) => {
    expect(kindOf(question)).toBe(kind);
  });
});

test("ends soon and without an error on any run of asking words", () => {
  for (const word of ["what ", "how much ", "the ", "when ", "did "]) {
    expect(typeof kindOf(word.repeat(2_000 / word.length))).toBe("string");
  }
  expect(kindOf("")).toBe("other");
});
