import { describe, expect, test } from "vitest";
import { formatAnswer } from "../../src/commands/ask.js";
import { AskResponseSchema } from "../../src/http/schemas.js";
import { serveCoast } from "./coast-service.js";

const service = serveCoast();

describe("a question about the collection", () => {
  test("is answered by headlines, verbatim, and by numbers and dates beside them", async () => {
    const response = await service().ask({ question: "Which articles do you have?" });
    expect(response).toMatchObject({ status: "answered", answer: null, nearest: [], missingTerms: [] });
    expect(response.citations.map(({ quote }) => quote)).toEqual([
      "Ferry company lays off crews in Westhaven",
      "Ferry terminal draws travellers to Westhaven",
      "Westhaven opens its new harbour",
    ]);
    for (const { document, start, end, quote } of response.citations) {
      expect((await service().document(document.id))?.text.slice(start, end)).toBe(quote);
    }
    expect(response.about).toMatchObject({ documents: 6, undated: 1, from: "2013-11-04", to: "2018-06-20" });
    expect(response.coverage).toHaveLength(6);
    expect(AskResponseSchema.parse(response)).toEqual(response);
  });

  test("is answered within what the request allows, and as many headlines are quoted as it asks for", async () => {
    const response = await service().ask({
      question: "How many articles are there?",
      publishedTo: "2014-12-31",
      limit: 1,
    });
    expect(response.about).toMatchObject({ documents: 2, from: "2013-11-04", to: "2014-03-02" });
    expect(response.citations).toHaveLength(1);
    expect(response.coverage).toHaveLength(2);
  });

  test("is not found where no document is left, and says so", async () => {
    const response = await service().ask({ question: "Which articles do you have?", documents: [] });
    expect(response).toMatchObject({ status: "not-found", citations: [], nearest: [], about: { documents: 0 } });
    expect(formatAnswer(response)).toBe("There is no such article.");
  });

  test("quotes only the newest where the newest is asked for", async () => {
    const { citations } = await service().ask({ question: "What is the latest article?" });
    expect(citations.map(({ document }) => document.published)).toEqual(["2018-06-20"]);
  });

  test("is printed as plain words and a list", async () => {
    const text = formatAnswer(await service().ask({ question: "What is this collection about?" }));
    expect(text).toContain("There are 6 articles: 5 from 2013-11-04 to 2018-06-20, 1 without a date.");
    expect(text).toContain(
      "- Westhaven opens its new harbour · Ann Lee · Coast Herald · 2016-05-11\n  harbour-2016.txt",
    );
    expect(text).toContain(" · undated\n");
  });
});

describe("a greeting", () => {
  test.each(["hello", "Thanks!", "What can you do?"])("is answered without any quotation: %s", async (question) => {
    const response = await service().ask({ question });
    expect(response).toMatchObject({ status: "not-found", confidence: 0, answer: null, citations: [], nearest: [] });
    expect(response.coverage.some(({ says }) => says)).toBe(false);
    expect(formatAnswer(response)).not.toContain("The articles do not say");
  });

  test("before a question does not hide the question", async () => {
    const response = await service().ask({ question: "Hello, who opened the new harbour of Westhaven?" });
    expect(response.about).toBeUndefined();
    expect(response.citations[0]?.quote).toContain("Mayor Ines Falk");
  });
});
