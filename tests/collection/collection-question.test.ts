import { describe, expect, test } from "vitest";
import { collectionQuestion } from "../../src/collection/collection-question.js";
import type { CollectionQuestion } from "../../src/core/ask.js";

const asked = (question: string, isFollowUp = false, documents = 50) =>
  collectionQuestion(question, { isFollowUp, documents });

describe("what is asked of the collection itself", () => {
  test.each<[CollectionQuestion, readonly string[]]>([
    [
      "greeting",
      [
        "hello",
        "Hi!",
        "Hey there",
        "good morning",
        "Hello, how are you?",
        "how are you?",
        "hello hello",
        "ok hi",
        "Hi :)",
      ],
    ],
    [
      "thanks",
      [
        "thanks",
        "Thank you very much!",
        "ok thanks",
        "great, thank you",
        "Thanks for your help",
        "cheers",
        "ok",
        "bye",
        "That was helpful.",
        "Goodbye!",
        "cool",
        "I see.",
      ],
    ],
    [
      "abilities",
      [
        "What can you do?",
        "Who are you?",
        "help",
        "How does this work?",
        "What can I ask you?",
        "what is this?",
        "Are you a robot?",
        "Can you help me?",
        "what kind of questions can I ask?",
        "What is Pullquote?",
        "Hello, what can you do?",
      ],
    ],
    [
      "articles",
      [
        "What is this collection about?",
        "What's this collection about?",
        "What are these articles about?",
        "What are your documents about",
        "Which articles do you have?",
        "what articles are there",
        "Which articles are in the collection?",
        "List the articles",
        "Please list all articles.",
        "Show me all documents you have",
        "Can you tell me what these articles are about?",
        "What topics do the articles cover?",
        "What do the articles cover?",
        "What is in the archive?",
        "Summarize the collection",
        "Give me an overview of the articles",
        "What are the titles of the articles?",
        "What do you know about?",
        "Do you have any articles?",
        "What information do you have?",
        "Hi, which articles do you have?",
        "What is the corpus about in general?",
        "which news articles can you search?",
      ],
    ],
    [
      "number",
      [
        "How many articles are there?",
        "how many documents do you have",
        "How many articles are in the collection?",
        "How big is the collection?",
        "How many texts have you indexed?",
        "What is the number of articles?",
        "How many articles",
        "Could you tell me how many articles there are?",
      ],
    ],
    [
      "dates",
      [
        "What dates do they cover?",
        "Which years do the articles cover?",
        "When were the articles published?",
        "What time span does the collection cover?",
        "From when are the articles?",
        "How far back do the articles go?",
        "What period is covered?",
      ],
    ],
    [
      "sources",
      [
        "Who wrote the articles?",
        "Who wrote these articles?",
        "Which outlets are there?",
        "What newspapers do the articles come from?",
        "Where do the articles come from?",
        "Who are the authors?",
        "What are your sources?",
        "Which publishers are included?",
        "Who published these documents?",
        "Where does your information come from?",
      ],
    ],
    [
      "newest",
      [
        "What is the latest article?",
        "Which article is the most recent?",
        "When was the newest article published?",
        "How recent are the articles?",
      ],
    ],
    ["oldest", ["What's the oldest article?", "Which article is the oldest?", "How old are the articles?"]],
  ])("is told as %s", (kind, questions) => {
    expect(questions.map((question) => [question, asked(question)])).toEqual(
      questions.map((question) => [question, kind]),
    );
  });

  test.each([
    "What is the article about Aleppo about?",
    "Which articles mention the harbour?",
    "Which articles are about the flood?",
    "How many articles mention the flood?",
    "How many articles are in the treaty?",
    "How many articles does the constitution have?",
    "How many articles of the constitution were changed?",
    "How many documents were leaked?",
    "How many documents did the ministry publish?",
    "How many people are there?",
    "What do the articles say about Aleppo?",
    "What is the treaty about?",
    "What is the report about?",
    "What was the collection of poems about?",
    "What is the museum's collection about?",
    "Who wrote the report?",
    "Who wrote the constitution?",
    "Who wrote Hamlet?",
    "Who are the rebels?",
    "Who are the authors of the peace plan?",
    "Which newspapers were closed by the government?",
    "Which sources confirmed the attack?",
    "What sources of energy are there?",
    "What are the sources of the Nile?",
    "When were the talks held?",
    "When were the documents leaked?",
    "When was the bridge built?",
    "What dates were proposed for the election?",
    "What is the latest offer?",
    "What is the latest?",
    "What is the oldest bridge in the town?",
    "What can the government do?",
    "What can they do?",
    "What is the point of the plan?",
    "Who is he?",
    "Who said hello?",
    "What did the minister thank them for?",
    "Hello, how many ships were built?",
    "Thanks. And who paid for it?",
    "Ok, when was it finished?",
    "Why?",
    "When?",
    "And in 2014?",
    "Help for refugees",
    "What is in the agreement?",
    "What is in the water?",
    "What topics were discussed in Geneva?",
    "What topics do the talks cover?",
    "Do you have any evidence?",
    "Where do the refugees come from?",
    "Where do the weapons come from?",
    "Summarize the agreement",
    "List the countries",
    "List the members of the alliance",
    "Show me the harbour",
    "What is Syria?",
    "What is this plan?",
    "Is there a list of victims?",
    "What period does the ceasefire cover?",
    "What happened in the library?",
    "How big is the library?",
    "How big is the harbour?",
    "How big is the index?",
    "What is in the database?",
    "What is the index about?",
    "2016",
    "?",
    "",
  ])("is not asked by: %s", (question) => {
    expect(asked(question)).toBeUndefined();
  });

  test("takes one article for all there is only where none was spoken of, or there is but one", () => {
    const questions = ["What is the article about?", "Who wrote this article?", "Who wrote it?"];
    expect(questions.map((question) => asked(question))).toEqual(["articles", "sources", "sources"]);
    expect(questions.map((question) => asked(question, true))).toEqual([undefined, undefined, undefined]);
    expect(questions.map((question) => asked(question, true, 1))).toEqual(["articles", "sources", "sources"]);
  });

  test("is read in one go however long and odd the question is", () => {
    expect(asked("hello ".repeat(333))).toBe("greeting");
    expect(asked(`which articles ${"do you have ".repeat(160)}mention it`)).toBeUndefined();
    expect(asked("thanks ".repeat(280))).toBe("thanks");
  });
});
