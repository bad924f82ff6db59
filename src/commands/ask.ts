import { aboutInWords, listsArticles } from "../collection/about-in-words.js";
import type { AboutCollection, AskResponse, Citation, Conflict } from "../core/ask.js";
import { MAX_QUESTION_LENGTH } from "../core/config.js";
import { PullquoteError } from "../core/errors.js";
import { indexUri } from "../settings.js";
import { printable, printableJson } from "./printable.js";
import { openService, type OwnModels } from "../open-service.js";

export interface AskFlags extends OwnModels {
  readonly index?: string;
  readonly json?: boolean;
}

function sourceLine({ title, author, publisher, published }: AboutCollection["articles"][number]): string {
  return [title, author, publisher, published]
    .filter((part) => part !== null)
    .map(printable)
    .join(" · ");
}

function source({ document, start, end }: Citation): string {
  return `${sourceLine(document)}\n    ${printable(document.id)}, characters ${start} to ${end}`;
}

function list(citations: readonly Citation[]): string {
  return citations
    .map((citation, i) => `[${i + 1}] “${printable(citation.quote)}”\n    ${source(citation)}`)
    .join("\n\n");
}

/** Figures by which quotations differ, each with its date and the number of its quotation. */
function disagreement({ citations, values }: Conflict, cited: readonly Citation[]): string {
  const told = citations.map((index, i) => {
    const { published } = cited[index].document;
    return `${printable(values[i])} (${published ?? "undated"}) [${index + 1}]`;
  });
  return `The articles differ: ${told.join(", ")}`;
}

/** What is said of the collection itself, with its articles where they were asked for. */
function formatAbout(about: AboutCollection): string {
  const articles = (listsArticles(about) ? about.articles : []).map(
    (article) =>
      `- ${sourceLine(article)}${article.published === null ? " · undated" : ""}\n  ${printable(article.id)}`,
  );
  const isOneDay = about.asked === "newest" || about.asked === "oldest";
  const more = isOneDay ? 0 : about.documents - articles.length;
  if (articles.length > 0 && more > 0) articles.push(`- and ${more.toLocaleString("en")} more`);
  return [
    aboutInWords(about, (date) => date)
      .map(printable)
      .join("\n"),
    articles.join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The answer as plain text for a terminal; white space inside quotations is folded for reading. */
export function formatAnswer(response: AskResponse): string {
  if (response.about) return formatAbout(response.about);
  const understood =
    response.standaloneQuestion === response.question
      ? []
      : [`Understood as: ${printable(response.standaloneQuestion)}`];
  const condition = response.condition
    ? [
        `Looked only where this holds: “${printable(response.condition.words)}” (articles: ${response.condition.documents})`,
      ]
    : [];
  const missing =
    response.missingTerms.length === 0 ? [] : [`In no article: ${response.missingTerms.map(printable).join(", ")}`];
  if (response.status === "not-found") {
    const nearest =
      response.nearest.length === 0 ? [] : [`What comes nearest, but is not an answer:\n\n${list(response.nearest)}`];
    return [...understood, ...condition, "The articles do not say.", ...missing, ...nearest].join("\n\n");
  }
  const confidence = `Confidence: ${Math.round(response.confidence * 100)} %`;
  const answer = response.answer ? [printable(response.answer.text)] : [];
  const differing = response.conflicts.map((conflict) => disagreement(conflict, response.citations));
  return [...understood, ...condition, ...answer, ...differing, list(response.citations), ...missing, confidence].join(
    "\n\n",
  );
}

/** `pullquote ask`: the answer with numbered citations, or the response as JSON. */
export async function runAsk(question: string, flags: AskFlags): Promise<void> {
  if (question.trim() === "" || question.length > MAX_QUESTION_LENGTH) {
    throw new PullquoteError(
      "usage",
      `Cannot ask a question of ${question.length} characters: it must have 1 to ${MAX_QUESTION_LENGTH}, not all blank.`,
    );
  }
  const service = await openService(indexUri(flags.index), flags);
  try {
    const response = await service.ask({ question });
    process.stdout.write(`${flags.json ? printableJson(response) : formatAnswer(response)}\n`);
  } finally {
    service.close();
  }
}
