import { describe, expect, test } from "vitest";
import { aboutCollection } from "../../src/collection/about-collection.js";
import { aboutInWords } from "../../src/collection/about-in-words.js";
import type { DocumentInfo } from "../../src/core/document.js";

function info(id: string, about: Partial<DocumentInfo> = {}): DocumentInfo {
  return {
    id,
    title: `Title ${id}`,
    publisher: null,
    author: null,
    published: null,
    sha256: "",
    characters: 1,
    ...about,
  };
}

const documents = [
  info("a", { published: "2016-02-11", publisher: "Coast Herald", author: "Ann Lee and Bo Ek" }),
  info("b"),
  info("c", { published: "2018-01-30", publisher: "Agence Nord" }),
  info("d", { published: "2012-04-18", publisher: "Coast Herald", author: "Bo Ek" }),
];
const words = (some: readonly DocumentInfo[], asked: Parameters<typeof aboutCollection>[1]) =>
  aboutInWords(aboutCollection(some, asked), (date) => date);

describe("what is said of the collection", () => {
  test("counts articles, dates, publishers and authors, each as the articles give them", () => {
    expect(aboutCollection(documents, "articles")).toMatchObject({
      documents: 4,
      undated: 1,
      from: "2012-04-18",
      to: "2018-01-30",
      publishers: [
        { name: "Coast Herald", documents: 2 },
        { name: "Agence Nord", documents: 1 },
      ],
      authors: [
        { name: "Bo Ek", documents: 2 },
        { name: "Ann Lee", documents: 1 },
      ],
    });
  });

  test("lists the newest first and the undated last", () => {
    expect(aboutCollection(documents, "articles").articles.map(({ id }) => id)).toEqual(["c", "a", "d", "b"]);
  });

  test("lists only the newest or the oldest where one of them is asked for, and none where no article is dated", () => {
    expect(aboutCollection(documents, "newest").articles.map(({ id }) => id)).toEqual(["c"]);
    expect(aboutCollection(documents, "oldest").articles.map(({ id }) => id)).toEqual(["d"]);
    expect(aboutCollection([info("x"), info("y")], "newest").articles).toEqual([]);
  });

  test("lists 20 of many, and counts them all", () => {
    const many = Array.from({ length: 1_234 }, (_, i) => info(`${i}`));
    const about = aboutCollection(many, "articles");
    expect([about.articles.length, about.documents]).toEqual([20, 1_234]);
    expect(words(many, "number")).toEqual(["There are 1,234 articles, none of them dated."]);
  });

  test.each<[string, readonly DocumentInfo[], string]>([
    ["none", [], "There is no such article."],
    ["one undated", [info("x")], "There is 1 article, without a date."],
    ["one dated", [documents[0]], "There is 1 article, of 2016-02-11."],
    ["all dated", [documents[0], documents[2]], "There are 2 articles, from 2016-02-11 to 2018-01-30."],
    ["some dated", documents, "There are 4 articles: 3 from 2012-04-18 to 2018-01-30, 1 without a date."],
    [
      "one of many dated",
      [documents[0], info("x"), info("y")],
      "There are 3 articles: 1 of 2016-02-11, 2 without a date.",
    ],
  ])("says in plain words of %s", (_, some, sentence) => {
    expect(words(some, "number")[0]).toBe(sentence);
  });

  test("says when no article names who wrote it, rather than nothing", () => {
    expect(words([info("x")], "sources")).toContain("No article says who wrote or published it.");
    expect(words(documents, "sources")).toContain("Authors: Bo Ek (2), Ann Lee (1).");
  });

  test("answers a greeting with what there is, and thanks without it", () => {
    expect(words(documents, "greeting").at(-1)).toMatch(/^There are 4 articles/);
    expect(words(documents, "thanks")).toEqual(["You are welcome."]);
  });
});
