import { describe, expect, test } from "vitest";
import type { Answer, Citation } from "../../src/core/ask.js";
import type { Document } from "../../src/core/document.js";
import { cite, verify } from "../../src/reading/cite.js";
import { documentOf } from "./documents.js";

const document = documentOf([
  { text: "Talks open", kind: "headline" },
  { text: "Share this", kind: "boilerplate" },
  "“Talks”\u00a0opened in Sochi.",
  { text: "Photo: AP", kind: "boilerplate" },
  { text: "Advertisement", kind: "boilerplate" },
  "Nobody came.",
  { text: "Read more", kind: "boilerplate" },
]);
const documents = new Map([[document.id, document]]);

describe("citing a sentence", () => {
  test("quotes its exact characters with place and source", () => {
    const citation = cite(document, 0.7, 2);
    expect(citation).toMatchObject({ quote: "“Talks”\u00a0opened in Sochi.", score: 0.7 });
    expect(document.text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(citation.document).toEqual({
      id: "one.txt",
      title: "",
      publisher: null,
      author: null,
      published: null,
      sha256: document.sha256,
    });
  });

  test("takes for neighbours the nearest sentences that are no boilerplate", () => {
    expect(cite(document, 1, 2)).toMatchObject({ before: "Talks open", after: "Nobody came." });
  });

  test("quotes several sentences with all that stands between them, and what surrounds the run", () => {
    const three = documentOf(["One.", "Two.", "Three.", "Four."]);
    expect(cite(three, 1, 1, 2)).toMatchObject({ quote: "Two.\nThree.", before: "One.", after: "Four." });
  });

  test("has no neighbour at either end", () => {
    expect(cite(document, 1, 0).before).toBe("");
    expect(cite(document, 1, 5).after).toBe("");
  });

  test("quotes a sentence at offset 0", () => {
    expect(cite(document, 1, 0)).toMatchObject({ start: 0, end: 10, quote: "Talks open" });
    expect(() => verify([cite(document, 1, 0)], null, documents)).not.toThrow();
  });
});

describe("the last check", () => {
  const citation = cite(document, 1, 2);
  const at = citation.quote.indexOf("Sochi");
  const answer: Answer = { text: "Sochi", start: citation.start + at, end: citation.start + at + 5, citation: 0 };
  const failing = (
    citations: readonly Citation[],
    given: Answer | null = null,
    held: ReadonlyMap<string, Document> = documents,
  ) => {
    expect(() => verify(citations, given, held)).toThrowError(expect.objectContaining({ code: "verification-failed" }));
  };

  test("passes what was cited from the text", () => {
    expect(() => verify([citation, cite(document, 1, 5)], answer, documents)).not.toThrow();
    expect(() => verify([], null, new Map())).not.toThrow();
  });

  test.each<[string, Partial<Citation>]>([
    ["start off by one", { start: citation.start + 1 }],
    ["end off by one", { end: citation.end - 1 }],
    ["moved by one", { start: citation.start + 1, end: citation.end + 1 }],
    ["a plain space for the non-breaking one", { quote: citation.quote.replace("\u00a0", " ") }],
    ["straight quotes", { quote: citation.quote.replace(/[“”]/g, '"') }],
    ["other words", { quote: "Talks closed in Sochi." }],
    ["an empty quote", { quote: "", end: citation.start }],
    [
      "counted from the end",
      { start: citation.start - document.text.length, end: citation.end - document.text.length },
    ],
    ["an end beyond the text", { start: 0, end: 1e6, quote: document.text }],
    ["a document not there", { document: { ...citation.document, id: "two.txt" } }],
    ["another hash", { document: { ...citation.document, sha256: "0".repeat(64) } }],
  ])("throws on %s", (_, change) => {
    failing([{ ...citation, ...change }]);
    failing([cite(document, 1, 0), { ...citation, ...change }]);
  });

  test("throws when the text is no longer the one indexed, though the words still stand there", () => {
    failing([citation], null, new Map([[document.id, { ...document, text: `${document.text}!` }]]));
  });

  test.each<[string, Partial<Answer>]>([
    ["outside its quotation", { start: 0, end: 5, text: "Talks" }],
    ["off by one", { start: answer.start + 1, end: answer.end + 1 }],
    ["of other characters", { text: "sochi" }],
    ["that is empty", { start: answer.start, end: answer.start, text: "" }],
    [
      "over the end of the quotation",
      { end: citation.end + 1, text: document.text.slice(answer.start, citation.end + 1) },
    ],
    ["of no citation", { citation: 1 }],
    ["of a citation before the first", { citation: -1 }],
  ])("throws on an answer %s", (_, change) => {
    failing([citation], { ...answer, ...change });
  });

  test("says what cannot be proved, and what to do", () => {
    expect(() => verify([{ ...citation, start: citation.start + 1 }], null, documents)).toThrow(
      /^Cannot prove a quotation from "one\.txt": .+\. Run "pullquote index --rebuild"/,
    );
  });
});
