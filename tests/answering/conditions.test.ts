import { describe, expect, test } from "vitest";
import { serveCoast } from "./coast-service.js";

const service = serveCoast();

test("the articles say of themselves what the conditions are about", async () => {
  const documents = await service().documents();
  expect(documents.map(({ id, publisher, published }) => [id, publisher, published])).toEqual([
    ["afp-2016.txt", "AFP", "2016-09-19"],
    ["ferry-2018.txt", "Reuters", "2018-06-20"],
    ["harbour-2016.txt", "Coast Herald", "2016-05-11"],
    ["plan-2014.txt", "Coast Herald", "2014-03-02"],
    ["storm-2013.txt", "Reuters", "2013-11-04"],
    ["walk-undated.txt", null, null],
  ]);
});

describe("the article quoted first", () => {
  test.each<[string, string, number | undefined]>([
    ["What did the Coast Herald report about the ferry company?", "harbour-2016.txt", 2],
    ["What did Reuters report about the ferry company?", "ferry-2018.txt", 2],
    ["What did AFP report about the ferry terminal?", "afp-2016.txt", 1],
    ["According to AFP, who is the mayor?", "afp-2016.txt", 1],
    ["According to Reuters, who is the mayor of Westhaven?", "ferry-2018.txt", 2],
    ["Who is the mayor, according to AFP?", "afp-2016.txt", 1],
    ["Who is the harbour master in the articles by Ann Lee?", "harbour-2016.txt", 2],
    ["Who is the harbour master in the article by Mia Holm?", "ferry-2018.txt", 1],
    ["Who was harbour master in the 2013 article?", "storm-2013.txt", 1],
    ["What do the articles from 2014 say about the breakwater?", "plan-2014.txt", 1],
    ["In articles published after 2017, who is the mayor?", "ferry-2018.txt", 1],
    ["In articles published before 2014, who is the harbour master?", "storm-2013.txt", 1],
    ["In articles published between 2013 and 2014, who is the mayor?", "plan-2014.txt", 2],
    ["Who was mayor of Westhaven in 2014?", "plan-2014.txt", undefined],
    ["Who was mayor of Westhaven in 2018?", "ferry-2018.txt", undefined],
    ["Who was mayor of Westhaven in May 2016?", "harbour-2016.txt", undefined],
    ["Who has been mayor of Westhaven since 2018?", "ferry-2018.txt", undefined],
    ["Who was harbour master after 2017?", "ferry-2018.txt", undefined],
    ["Who was harbour master in 2013?", "storm-2013.txt", undefined],
    ["Who is currently mayor of Westhaven?", "ferry-2018.txt", undefined],
    ["Who is the latest mayor of Westhaven?", "ferry-2018.txt", undefined],
    ["Who is harbour master now?", "ferry-2018.txt", undefined],
    ["What is the most recent number of ships that Nordlinje runs a day?", "ferry-2018.txt", undefined],
    ["What was first reported about the cost of the breakwater?", "storm-2013.txt", undefined],
    ["How many berths does the plan leave for boats?", "plan-2014.txt", undefined],
    ["Which agencies once kept offices in Westhaven?", "walk-undated.txt", undefined],
    ["In which house does the harbour master live?", "walk-undated.txt", undefined],
  ])("meets what is asked: %s", async (question, document, narrowedTo) => {
    const response = await service().ask({ question });
    expect(response.citations[0]?.document.id).toBe(document);
    expect(response.condition?.documents).toBe(narrowedTo);
    expect(response.coverage).toHaveLength(6);
  });
});

describe("a question for anything about a topic", () => {
  test("is answered by a quotation of which no words are marked", async () => {
    const { status, answer } = await service().ask({ question: "What did AFP report about the ferry terminal?" });
    expect(status).toBe("answered");
    expect(answer).toBeNull();
  });
});

describe("a condition that leaves documents out", () => {
  test("is named in the question's own words", async () => {
    const { condition } = await service().ask({ question: "According to AFP, how many passengers came?" });
    expect(condition).toEqual({ words: "According to AFP", documents: 1 });
  });

  test("is of source and day together", async () => {
    const question = "What does the Coast Herald's article of 2 March 2014 say about fishermen?";
    expect((await service().ask({ question })).condition?.documents).toBe(1);
  });

  test("never lets another article answer in its place: nothing is found, and the nearest come from the others", async () => {
    const response = await service().ask({ question: "What did AFP report about the herring trade and ship models?" });
    expect(response).toMatchObject({ status: "not-found", answer: null, citations: [], condition: { documents: 1 } });
    expect(response.nearest.map(({ document }) => document.id)).toContain("walk-undated.txt");
    expect(response.nearest.map(({ document }) => document.id)).not.toContain("afp-2016.txt");
    expect(response.coverage.every(({ says }) => !says)).toBe(true);
  });

  test("finds nothing where no article meets it, and says that none does", async () => {
    const response = await service().ask({ question: "What do articles from 2011 say about the harbour?" });
    expect(response).toMatchObject({ status: "not-found", condition: { words: "from 2011", documents: 0 } });
    expect(response.nearest.length).toBeGreaterThan(0);
  });

  test("counts within what the request allows", async () => {
    const documents = ["storm-2013.txt", "walk-undated.txt"];
    const response = await service().ask({ question: "What did AFP report about the harbour?", documents });
    expect(response).toMatchObject({ status: "not-found", condition: { documents: 0 } });
    expect(response.nearest.every(({ document }) => documents.includes(document.id))).toBe(true);
  });

  test("does not count the words it is made of as missing from the articles", async () => {
    const question = "What did Agence France-Presse report about the ferry terminal?";
    const { missingTerms, citations } = await service().ask({ question });
    expect(missingTerms).toEqual([]);
    expect(citations[0]?.document.id).toBe("afp-2016.txt");
  });
});

describe("a question about the articles of a source or a time", () => {
  test.each<[string, readonly string[]]>([
    ["Which articles do you have by AFP?", ["afp-2016.txt"]],
    ["Which articles are from 2016?", ["afp-2016.txt", "harbour-2016.txt"]],
    ["How many articles were published before 2015?", ["plan-2014.txt", "storm-2013.txt"]],
    ["Do you have any articles by Ann Lee?", ["harbour-2016.txt", "plan-2014.txt"]],
    ["Which articles do you have from 2011?", []],
  ])("lists those: %s", async (question, ids) => {
    const { about, condition, status } = await service().ask({ question });
    expect(about?.articles.map(({ id }) => id)).toEqual(ids);
    expect(condition?.documents).toBe(ids.length);
    expect(status).toBe(ids.length > 0 ? "answered" : "not-found");
  });
});
