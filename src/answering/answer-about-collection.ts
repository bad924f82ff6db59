import { aboutCollection, askedFor } from "../collection/about-collection.js";
import { collectionQuestion } from "../collection/collection-question.js";
import { readConditions } from "../conditions/conditions.js";
import type { AskRequest, AskResponse, Citation, CollectionQuestion, AppliedCondition } from "../core/ask.js";
import { DEFAULT_CITATIONS, MAX_COVERAGE } from "../core/config.js";
import type { Document, DocumentInfo } from "../core/document.js";
import type { IndexReader } from "../core/index-store.js";
import { cite, verify } from "../reading/cite.js";

/** Documents opened in search of headlines, at most: a collection of files without any is not read through. */
const MOST_OPENED = 20;

/** The headlines of the documents that answer, in order: quotations like any other. */
async function headlines(index: IndexReader, documents: readonly DocumentInfo[], limit: number) {
  const citations: Citation[] = [];
  const opened = new Map<string, Document>();
  for (const { id } of documents.slice(0, Math.max(limit, MOST_OPENED))) {
    if (citations.length === limit) break;
    const document = await index.document(id);
    const headline = document?.sentences.findIndex(({ kind }) => kind === "headline") ?? -1;
    if (!document || headline < 0) continue;
    opened.set(id, document);
    citations.push(cite(document, 1, headline));
  }
  return { citations, opened };
}

/** A question about the articles of a source or a time: "Which articles do you have from 2016?" */
export function conditionedCollectionQuestion(
  { documents: all, statistics }: IndexReader,
  question: string,
  scope: readonly DocumentInfo[],
) {
  const { allows, rest, words } = readConditions(question, all, statistics);
  const asked = allows ? collectionQuestion(rest, { isFollowUp: false, documents: scope.length }) : undefined;
  if (!allows || !asked) return undefined;
  const documents = scope.filter(allows);
  return { asked, documents, condition: { words, documents: documents.length } };
}

/**
 * Answers a question about the collection itself by counting and listing what the articles say of themselves under
 * `about`, with their headlines as quotations. Where there is no headline to quote, or nothing was asked, the status is
 * `not-found`, and nothing stands under `nearest`.
 * @param documents those that the request and the question's own conditions allow
 * @param scope those that the request allows
 */
export async function answerAboutCollection(
  index: IndexReader,
  request: AskRequest,
  asked: CollectionQuestion,
  documents: readonly DocumentInfo[],
  scope: readonly DocumentInfo[],
  condition: AppliedCondition | undefined,
): Promise<AskResponse> {
  const started = performance.now();
  const found = asked === "greeting" || asked === "thanks" || asked === "abilities" ? [] : askedFor(documents, asked);
  const { citations, opened } = await headlines(index, found, request.limit ?? DEFAULT_CITATIONS);
  verify(citations, null, opened);
  const answered = citations.length > 0;
  const says = new Set(found.map(({ id }) => id));
  return {
    question: request.question,
    standaloneQuestion: request.question,
    status: answered ? "answered" : "not-found",
    confidence: answered ? 1 : 0,
    answer: null,
    citations,
    nearest: [],
    missingTerms: [],
    coverage: [...found, ...scope.filter(({ id }) => !says.has(id))]
      .slice(0, MAX_COVERAGE)
      .map(({ id }) => ({ document: id, says: answered && says.has(id) })),
    conflicts: [],
    about: aboutCollection(documents, asked),
    ...(condition && { condition }),
    timings: { total: performance.now() - started },
  };
}
