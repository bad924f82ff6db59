import { describe, expect, test } from "vitest";
import { documentsInScope } from "../../src/answering/documents-in-scope.js";
import type { AskRequest } from "../../src/core/ask.js";
import { documentOf } from "../reading/documents.js";

const documents = [
  { ...documentOf(["A."], "a.txt"), published: "2016-02-11" },
  { ...documentOf(["B."], "b.txt"), published: "2018-01-30" },
  { ...documentOf(["C."], "c.txt"), published: null },
];
const scope = (request: Omit<AskRequest, "question">) =>
  documentsInScope(documents, { question: "?", ...request }).map(({ id }) => id);

describe("the documents a request allows", () => {
  test.each<[string, Omit<AskRequest, "question">, string[]]>([
    ["all, when nothing is said", {}, ["a.txt", "b.txt", "c.txt"]],
    ["those named, in the index's order", { documents: ["c.txt", "a.txt", "a.txt"] }, ["a.txt", "c.txt"]],
    ["none, when none are named", { documents: [] }, []],
    ["from a day on, the day included", { publishedFrom: "2018-01-30" }, ["b.txt"]],
    ["up to a day, the day included", { publishedTo: "2016-02-11" }, ["a.txt"]],
    ["between two days", { publishedFrom: "2016-02-12", publishedTo: "2018-01-29" }, []],
    ["without a date only where no date is asked for", { publishedFrom: "1900-01-01" }, ["a.txt", "b.txt"]],
    ["both named and in time", { documents: ["a.txt", "c.txt"], publishedTo: "2020-01-01" }, ["a.txt"]],
  ])("are %s", (_, request, ids) => {
    expect(scope(request)).toEqual(ids);
  });

  test("are refused by name when the index does not hold one", () => {
    expect(() => scope({ documents: ["a.txt", "x.txt"] })).toThrowError(
      expect.objectContaining({ code: "invalid-request", message: expect.stringContaining('"x.txt"') as string }),
    );
  });
});
