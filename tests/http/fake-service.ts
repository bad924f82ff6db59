import { createHash } from "node:crypto";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import type { Document } from "../../src/core/document.js";
import type { AskService } from "../../src/core/service.js";

export function fakeDocument(id: string, text = `The text of ${id}.`): Document {
  return {
    id,
    title: `Title of ${id}`,
    publisher: null,
    author: "A. Writer",
    published: "2016-02-11",
    sha256: createHash("sha256").update(text).digest("hex"),
    characters: text.length,
    text,
    sentences: [{ start: 0, end: text.length, kind: "body", paragraph: 0 }],
  };
}

export function fakeAnswer(request: AskRequest, { text, ...rest }: Document): AskResponse {
  const { id, title, publisher, author, published, sha256 } = rest;
  const document = { id, title, publisher, author, published, sha256 };
  const citation = { document, start: 0, end: text.length, quote: text, before: "", after: "", score: 0.9 };
  return {
    question: request.question,
    standaloneQuestion: request.question,
    status: "answered",
    confidence: 0.93,
    answer: { text: text.slice(4, 8), start: 4, end: 8, citation: 0 },
    citations: [citation],
    nearest: [],
    missingTerms: ["zebra"],
    coverage: [{ document: document.id, says: true }],
    conflicts: [{ citations: [0, 0], values: ["1", "2"] }],
    timings: { total: 1.5, retrieve: 1 },
  };
}

export interface FakeService extends AskService {
  /** Every request that got as far as `ask`. */
  readonly asked: AskRequest[];
}

/** A service over documents of these ids; any part of it can be replaced. */
export function fakeService(
  ids: readonly string[] = ["one.txt", "two.txt"],
  parts: Partial<AskService> = {},
): FakeService {
  const documents = ids.map((id) => fakeDocument(id));
  const asked: AskRequest[] = [];
  return {
    asked,
    documents: () => Promise.resolve(documents),
    document: (id) => Promise.resolve(documents.find((document) => document.id === id)),
    starters: () => Promise.resolve([{ question: "Who wrote it?", document: ids[0] ?? "" }]),
    health: () => Promise.resolve({ documents: documents.length, passages: 7, model: "tiny" }),
    ...parts,
    ask: async (request) => {
      asked.push(request);
      return parts.ask ? parts.ask(request) : fakeAnswer(request, documents[0]);
    },
  };
}
