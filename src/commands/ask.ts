import type { AskResponse, Citation } from "../core/ask.js";
import { MAX_QUESTION_LENGTH } from "../core/config.js";
import { PullquoteError } from "../core/errors.js";
import { indexUri } from "../settings.js";
import { printable, printableJson } from "./printable.js";
import { openService } from "../open-service.js";

export interface AskFlags {
  readonly index?: string;
  readonly json?: boolean;
}

function source({ document, start, end }: Citation): string {
  const parts = [document.title, document.author, document.publisher, document.published].filter(
    (part) => part !== null,
  );
  return `${parts.map(printable).join(" · ")}\n    ${printable(document.id)}, characters ${start} to ${end}`;
}

function list(citations: readonly Citation[]): string {
  return citations
    .map((citation, i) => `[${i + 1}] “${printable(citation.quote)}”\n    ${source(citation)}`)
    .join("\n\n");
}

/** The answer as plain text for a terminal; white space inside quotations is folded for reading. */
export function formatAnswer(response: AskResponse): string {
  const understood =
    response.standaloneQuestion === response.question
      ? []
      : [`Understood as: ${printable(response.standaloneQuestion)}`];
  const missing =
    response.missingTerms.length === 0 ? [] : [`In no article: ${response.missingTerms.map(printable).join(", ")}`];
  if (response.status === "not-found") {
    const nearest =
      response.nearest.length === 0 ? [] : [`What comes nearest, but is not an answer:\n\n${list(response.nearest)}`];
    return [...understood, "The articles do not say.", ...missing, ...nearest].join("\n\n");
  }
  const confidence = `Confidence: ${Math.round(response.confidence * 100)} %`;
  const answer = response.answer ? [printable(response.answer.text)] : [];
  return [...understood, ...answer, list(response.citations), ...missing, confidence].join("\n\n");
}

/** `pullquote ask`: the answer with numbered citations, or the response as JSON. */
export async function runAsk(question: string, flags: AskFlags): Promise<void> {
  if (question.trim() === "" || question.length > MAX_QUESTION_LENGTH) {
    throw new PullquoteError(
      "usage",
      `Cannot ask a question of ${question.length} characters: it must have 1 to ${MAX_QUESTION_LENGTH}, not all blank.`,
    );
  }
  const service = await openService(indexUri(flags.index));
  try {
    const response = await service.ask({ question });
    process.stdout.write(`${flags.json ? printableJson(response) : formatAnswer(response)}\n`);
  } finally {
    service.close();
  }
}
