import type { ConversationExport, ExportedCitation, ExportedTurn } from "../../../src/core/conversation-export.js";
import { dateInWords } from "../text/date-in-words.js";
import { markdownLine, markdownQuote, markdownText } from "./markdown-text.js";
import { referenceTo } from "./reference.js";

/** An exported conversation as Markdown, each quotation with its source, its file and its place there. */
export function conversationMarkdown({ name, turns, exportedAt, productVersion }: ConversationExport): string {
  const day = dateInWords(exportedAt.slice(0, 10));
  return `${[
    `# ${markdownLine(name)}`,
    ...turns.flatMap(turnMarkdown),
    "---",
    `Every quotation is word for word what its article says. Written by Pullquote ${productVersion}, ${day}.`,
  ].join("\n\n")}\n`;
}

function turnMarkdown({ question, standaloneQuestion, status, answer, citations, about }: ExportedTurn): string[] {
  return [
    `## ${markdownLine(question)}`,
    ...(standaloneQuestion === question ? [] : [`Understood as: ${markdownLine(standaloneQuestion)}`]),
    ...(about ? about.map(markdownLine) : status === "not-found" ? ["The articles don’t say."] : []),
    ...(answer ? [`**${markdownLine(answer.text)}**`] : []),
    ...citations.map(citationMarkdown),
  ];
}

function citationMarkdown({ document, start, end, quote }: ExportedCitation, index: number): string {
  const place = `${markdownLine(document.id)}, characters ${start} to ${end}`;
  return markdownQuote(
    `${markdownText(quote)}\n\n\\[${index + 1}\\] ${markdownLine(referenceTo(document))} (${place})`,
  );
}
