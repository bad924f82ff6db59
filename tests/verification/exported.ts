import type { ConversationExport, ExportedCitation, ExportedTurn } from "../../src/core/conversation-export.js";
import type { Document } from "../../src/core/document.js";

/** A quotation of a document as an export holds it. */
export function quotationOf({ text, ...document }: Document, quote: string): ExportedCitation {
  const { id, title, publisher, author, published, sha256 } = document;
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`"${id}" does not say "${quote}"`);
  const cited = { id, title, publisher, author, published, sha256 };
  return { document: cited, start, end: start + quote.length, quote };
}

/** An exported conversation with a turn for each list of quotations. */
export function exportOf(...turns: readonly (readonly ExportedCitation[])[]): ConversationExport {
  return {
    format: "pullquote-conversation",
    version: 1,
    exportedAt: "2026-01-02T03:04:05.000Z",
    productVersion: "0.1.0",
    name: "Bridges",
    turns: turns.map(turnOf),
  };
}

function turnOf(citations: readonly ExportedCitation[], index: number): ExportedTurn {
  const question = `Question ${index + 1}?`;
  const status = citations.length > 0 ? "answered" : "not-found";
  return { question, standaloneQuestion: question, status, confidence: 0.5, answer: null, citations };
}
