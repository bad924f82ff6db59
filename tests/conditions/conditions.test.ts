import { describe, expect, test } from "vitest";
import { readConditions } from "../../src/conditions/conditions.js";
import type { DocumentInfo } from "../../src/core/document.js";

function info(id: string, publisher: string | null, author: string | null, published: string | null): DocumentInfo {
  return { id, title: id, publisher, author, published, sha256: "", characters: 1 };
}

const documents = [
  info("afp", "AFP", null, "2016-02-11"),
  info("bbc", "BBC News", "Anne Barnard and Li Wei", "2018-01-30"),
  info("nyt", "The New York Times", "Rosa King", "2013-11-04"),
  info("bloomberg", "Bloomberg", null, null),
  info("reuters", "Reuters", null, "2014-03-02"),
  info("none", null, null, null),
];
/** "reuter" and "king" stand in sentences too, "guardian" in a footer alone. */
const statistics = {
  sentences: 100,
  meanLength: 12,
  documentFrequency: new Map([
    ["reuter", 2],
    ["king", 3],
    ["guardian", 0],
    ["bloomberg", 0],
  ]),
};
const conditions = (question: string) => readConditions(question, documents, statistics);
const allowed = (question: string) => {
  const { allows } = conditions(question);
  return allows && documents.filter(allows).map(({ id }) => id);
};

describe("a named source", () => {
  test.each<[string, readonly string[], string]>([
    ["What did Bloomberg report about the harbour?", ["bloomberg"], "What did they say about the harbour?"],
    ["what did bloomberg report about the harbour", ["bloomberg"], "What did they say about the harbour"],
    ["What has AFP reported on the harbour?", ["afp"], "What did they say on the harbour?"],
    ["What does the BBC say about the harbour?", ["bbc"], "What do they say about the harbour?"],
    ["How did the New York Times describe the storm?", ["nyt"], "How did they describe the storm?"],
    ["What did the NYT write about the storm?", ["nyt"], "What did they say about the storm?"],
    ["What did Agence France-Presse report about the storm?", ["afp"], "What did they say about the storm?"],
    ["What did Reuters report about the ferry?", ["reuters"], "What did they say about the ferry?"],
    ["According to AFP, how many ships sank?", ["afp"], "How many ships sank?"],
    ["How many ships sank, according to AFP?", ["afp"], "How many ships sank?"],
    ["How many ships sank according to the BBC?", ["bbc"], "How many ships sank?"],
    ["According to the AFP report, how many ships sank?", ["afp"], "How many ships sank?"],
    ["According to an article by Anne Barnard, who opened the harbour?", ["bbc"], "Who opened the harbour?"],
    ["According to Anne Barnard, who opened the harbour?", ["bbc"], "Who opened the harbour?"],
    ["Who opened the harbour in the BBC's article?", ["bbc"], "Who opened the harbour?"],
    ["In the BBC article, who opened the harbour?", ["bbc"], "Who opened the harbour?"],
    ["What does the AFP article say about rents?", ["afp"], "What do they say about rents?"],
    ["What do the articles by Anne Barnard say about rents?", ["bbc"], "What do they say about rents?"],
    ["Who is quoted in the article by Barnard?", ["bbc"], "Who is quoted?"],
    ["Who is quoted in the piece from the New York Times?", ["nyt"], "Who is quoted?"],
    ["What was written about the strike in the New York Times?", ["nyt"], "What was written about the strike?"],
    ["What did Rosa King write about the strike?", ["nyt"], "What did they say about the strike?"],
    ["What did AFP and the BBC report about the strike?", ["afp", "bbc"], "What did they say about the strike?"],
    ["Which articles do you have by AFP?", ["afp"], "Which articles do you have?"],
  ])("narrows to its articles: %s", (question, ids, text) => {
    expect(allowed(question)).toEqual(ids);
    expect(conditions(question).text).toBe(text);
    expect(question).toContain(conditions(question).words);
    expect(conditions(question).words).not.toBe("");
  });

  test.each([
    "What did Michael Bloomberg say about the harbour?",
    "Who was working for Reuters?",
    "What did the minister tell Reuters?",
    "Who bought Bloomberg?",
    "How large is the New York Times building?",
    "What did New York report about the harbour?",
    "What did Bloomberg Philanthropies report about the harbour?",
    "According to Bloomberg economists, how high will prices rise?",
    "According to the United Nations, how many people fled?",
    "What did the Washington Post report about the harbour?",
    "What did the minister report about the harbour?",
    "Who sued the BBC?",
    "When was the BBC founded?",
    "What does us law say about harbours?",
    "Who was king of the island?",
    "What did the king say about the harbour?",
    "According to the report by the ministry, how many ships sank?",
  ])("that is not spoken of as one leaves nothing out: %s", (question) => {
    const { allows, text, words } = conditions(question);
    expect({ allows, text, words }).toEqual({ allows: null, text: question, words: "" });
  });

  test("whose name stands in the articles' sentences is only preferred where it may be one who speaks there", () => {
    const said = conditions("What did Reuters say about the harbour?");
    expect(said.allows).toBeNull();
    expect([...said.preference.sources]).toEqual(["reuters"]);
    const surname = conditions("What did King write about the strike?");
    expect([surname.allows, [...surname.preference.sources]]).toEqual([null, ["nyt"]]);
  });

  test("that no article gives as its publisher is looked for outside their sentences, where it stands nowhere else", () => {
    const { allows, preference, text } = conditions("What did the Guardian report about the harbour?");
    expect(allows).toBeNull();
    expect(preference.mentioned).toEqual(["guardian"]);
    expect(text).toBe("What did they say about the harbour?");
    expect(conditions("What did the Gazette report about the harbour?").preference.mentioned).toEqual([]);
  });

  test("with nothing else asked leaves the question as it is", () => {
    expect(conditions("According to AFP?").text).toBe("According to AFP?");
  });
});

describe("a date of publication", () => {
  test.each<[string, readonly string[], string]>([
    ["What do articles from 2016 say about rents?", ["afp"], "What do they say about rents?"],
    [
      "What do the articles published before 2015 say about rents?",
      ["nyt", "reuters"],
      "What do they say about rents?",
    ],
    ["In articles published after March 2014, who opened the harbour?", ["afp", "bbc"], "Who opened the harbour?"],
    [
      "In articles published since March 2014, who opened the harbour?",
      ["afp", "bbc", "reuters"],
      "Who opened the harbour?",
    ],
    ["Who opened the harbour in the article of 11 February 2016?", ["afp"], "Who opened the harbour?"],
    ["Who opened the harbour in the 2016 article?", ["afp"], "Who opened the harbour?"],
    ["What was reported in 2016 about the harbour?", ["afp"], "What was said about the harbour?"],
    ["Which articles were published between 2013 and 2015?", ["nyt", "reuters"], "Which articles?"],
    ["How many articles are there from 2016?", ["afp"], "How many articles are there?"],
    ["What do the articles from 2011 say about rents?", [], "What do they say about rents?"],
  ])("narrows to the articles of that time, none of them undated: %s", (question, ids, text) => {
    expect(allowed(question)).toEqual(ids);
    expect(conditions(question).text).toBe(text);
    expect(question).toContain(conditions(question).words);
  });

  test.each([
    "What happened in 2016?",
    "Which books were published in 2016?",
    "How many cases were reported in 2016?",
    "Which report was published in 2016?",
    "Who wrote the constitution of 1949?",
    "How many articles of 1949 were changed?",
    "Who opened the harbour in May 2016?",
  ])("is not what a date of something that happened is: %s", (question) => {
    expect(conditions(question)).toMatchObject({ allows: null, text: question });
  });

  test("and a source together must both be met", () => {
    expect(allowed("What did AFP report about the harbour in articles from 2016?")).toEqual(["afp"]);
    expect(allowed("What does the BBC's article from 2016 say about the harbour?")).toEqual([]);
  });
});

test("the bounds of a time are not looked for in the text where articles are dated", () => {
  expect(conditions("Who was mayor between 2013 and 2015?").text).toBe("Who was mayor?");
  expect(conditions("Before 2014, who was mayor?").text).toBe("Who was mayor?");
  expect(readConditions("Who was mayor before 2014?", [], statistics).text).toBe("Who was mayor before 2014?");
});

describe("a time, and the wish for the latest", () => {
  test.each<[string, unknown]>([
    ["What happened in 2016?", { from: "2016-01-01", to: "2016-12-31" }],
    ["Who spoke on 11 February 2016?", { from: "2016-02-11", to: "2016-02-11" }],
    ["Who spoke on February 11th, 2016?", { from: "2016-02-11", to: "2016-02-11" }],
    ["What happened in February 2016?", { from: "2016-02-01", to: "2016-02-29" }],
    ["What happened in the summer of 2016?", { from: "2016-01-01", to: "2016-12-31" }],
    ["What happened in early 2016?", { from: "2016-01-01", to: "2016-12-31" }],
    ["What happened in the 1990s?", { from: "1990-01-01", to: "1999-12-31" }],
    ["What happened before 2014?", { from: null, to: "2013-12-31" }],
    ["What happened until 2014?", { from: null, to: "2014-12-31" }],
    ["What happened after 2017?", { from: "2018-01-01", to: null }],
    ["What happened after 28 February 2016?", { from: "2016-02-29", to: null }],
    ["What has happened since March 2016?", { from: "2016-03-01", to: null }],
    ["What happened between 2013 and 2015?", { from: "2013-01-01", to: "2015-12-31" }],
    ["What happened from March 2013 to May 2015?", { from: "2013-03-01", to: "2015-05-31" }],
    ["What happened on 31 February 2016?", null],
    ["What happened between 2015 and 2013?", null],
    ["What happened before the Sochi congress?", null],
    ["Who paid 2016 crowns?", null],
    ["What grew by 2,016 people?", null],
    ["What happened in February?", null],
  ])("is preferred: %s", (question, period) => {
    expect(conditions(question).preference.period).toEqual(period);
    expect(conditions(question).allows).toBeNull();
  });

  test.each<[string, "newest" | "oldest" | null]>([
    ["Who is the latest envoy?", "newest"],
    ["What is the most recent figure for the dead?", "newest"],
    ["Who is currently mayor?", "newest"],
    ["Who is mayor now?", "newest"],
    ["How many ships run today?", "newest"],
    ["What was first reported about the storm?", "oldest"],
    ["What do the earliest reports say of the storm?", "oldest"],
    ["When must it be paid at the latest?", null],
    ["Who now lives in the yellow house?", null],
    ["Who was the first mayor?", null],
    ["Which is the oldest house?", null],
    ["What did the earliest settlers eat?", null],
  ])("is told from other words: %s", (question, age) => {
    expect(conditions(question).preference.age).toBe(age);
  });
});

test("a question of any length and oddity is read in one go", () => {
  for (const part of [
    "articles do you have ",
    "according to the article by ",
    "in 2016 ",
    "AFP and ",
    "between 2013 and ",
  ]) {
    const question = part.repeat(2_000 / part.length);
    expect(conditions(question).text.length).toBeLessThanOrEqual(question.length);
  }
});
