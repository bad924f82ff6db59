import { aboutInWords } from "../../../src/collection/about-in-words.js";
import { EXPORT_VERSION, type ConversationExport, type ExportedTurn } from "../../../src/core/conversation-export.js";
import { nameOf, type KeptConversation } from "../conversation/kept-conversation.js";
import type { ConversationTurn } from "../conversation/turn.js";
import { dateInWords } from "../text/date-in-words.js";

/** A conversation as a file holds it, less the questions that were never answered. */
export function exportOf(conversation: KeptConversation, exportedAt: Date): ConversationExport {
  return {
    format: "pullquote-conversation",
    version: EXPORT_VERSION,
    exportedAt: exportedAt.toISOString(),
    productVersion: PULLQUOTE_VERSION,
    name: nameOf(conversation),
    turns: conversation.turns.flatMap(exportedTurn),
  };
}

function exportedTurn({ state }: ConversationTurn): ExportedTurn[] {
  if (state.status !== "done") return [];
  const { question, standaloneQuestion, status, confidence, answer, citations, about } = state.response;
  return [
    {
      question,
      standaloneQuestion,
      status,
      confidence,
      answer,
      citations: citations.map(({ document, start, end, quote }) => ({ document, start, end, quote })),
      ...(about && { about: aboutInWords(about, dateInWords) }),
    },
  ];
}
