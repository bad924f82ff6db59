import { DEFAULT_CITATIONS, MAX_COVERAGE } from "../core/config.js";
import type { Answer, AskRequest, AskResponse, Citation } from "../core/ask.js";
import type { AnswerReader } from "../core/answer-reader.js";
import type { Document, DocumentInfo } from "../core/document.js";
import type { Embedder } from "../core/embedder.js";
import type { IndexReader } from "../core/index-store.js";
import type { Reranker } from "../core/reranker.js";
import { slice } from "../core/span.js";
import { standaloneQuestion } from "../conversation/standalone-question.js";
import type { SentenceAnalyser } from "../reading/analysed-sentence.js";
import { cite, verify } from "../reading/cite.js";
import { judge, type JudgedSentence } from "../reading/judge.js";
import { analyseQuestion } from "../reading/question.js";
import { rankSentences, type Evidence } from "../reading/rank-sentences.js";
import type { EvidenceReader } from "../reading/reader/evidence-reader.js";
import { reread, type RereadSentence } from "../reading/reread.js";
import type { VectorCache } from "../reading/vector-cache.js";
import { ANSWER_THRESHOLD } from "../reading/weights.js";
import { retrieve } from "../retrieval/retrieve.js";
import { collectionQuestion } from "../collection/collection-question.js";
import { answerAboutCollection } from "./answer-about-collection.js";
import { documentsInScope } from "./documents-in-scope.js";
import { markAnswer } from "./mark-answer.js";
import { rerank } from "./rerank.js";
import { selectCitations } from "./select-citations.js";

/** Passages read for each question. Beyond this recall hardly grows, and reading costs in proportion. */
export const PASSAGES_READ = 36;

/** What answering needs: an open index and the models, with what they remember between questions. */
export interface Library {
  readonly index: IndexReader;
  readonly embedder: Embedder;
  readonly analyser: SentenceAnalyser;
  readonly vectors: VectorCache;
  readonly reader: EvidenceReader;
  /** Larger models of one's own, where there are any. */
  readonly reranker?: Reranker | undefined;
  readonly answerReader?: AnswerReader | undefined;
}

/** The state of one question between reading and answering; what fitting the weights looks at. */
export interface Reading {
  readonly standalone: string;
  readonly question: ReturnType<typeof analyseQuestion>;
  readonly ranked: readonly RereadSentence[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly timings: Record<string, number>;
}

/** From the question to its ranked sentences: follow-up, retrieval, reading. */
export async function read(library: Library, request: AskRequest, scope?: readonly string[]): Promise<Reading> {
  const { index, embedder } = library;
  const timings: Record<string, number> = {};
  let last = performance.now();
  const lap = (part: string) => {
    const now = performance.now();
    timings[part] = now - last;
    last = now;
  };
  const standalone = standaloneQuestion(request.question, request.history ?? []);
  const question = analyseQuestion(standalone, index.statistics);
  lap("question");
  const lexicalQuery = question.terms.map((term) => term.word).join(" ");
  const { passages, questionVector } = await retrieve(index, embedder, standalone, lexicalQuery, {
    limit: PASSAGES_READ,
    documents: scope,
  });
  const documents = new Map<string, Document>();
  for (const id of new Set(passages.map(({ passage }) => passage.documentId))) {
    const document = await index.document(id);
    if (document) documents.set(id, document);
  }
  lap("retrieval");
  const evidence = passages.flatMap(({ passage, score, similarity }): Evidence[] => {
    const document = documents.get(passage.documentId);
    return document ? [{ passage, document, score, similarity }] : [];
  });
  const ranked = await rankSentences(
    question,
    questionVector,
    evidence,
    index.statistics.meanLength,
    library.analyser,
    library.vectors,
  );
  lap("ranking");
  const reranked = await reread(question, ranked, evidence, library.reader, index.statistics);
  lap("reading");
  return { standalone, question, ranked: reranked, documents, timings };
}

/** Per document of the scope, best first: whether one of its sentences answers; none does when nothing is answered. */
function coverage(
  judged: readonly JudgedSentence[],
  scope: readonly DocumentInfo[],
  answered: boolean,
): AskResponse["coverage"] {
  const best = new Map<string, number>();
  for (const { sentence, confidence } of judged) {
    const { id } = sentence.document;
    best.set(id, Math.max(best.get(id) ?? 0, confidence));
  }
  return scope
    .map(({ id }) => ({ document: id, confidence: best.get(id) ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MAX_COVERAGE)
    .map(({ document, confidence }) => ({ document, says: answered && confidence >= ANSWER_THRESHOLD }));
}

/**
 * Answers one question from the index: quotations, each checked against its text, or the plain word that nothing was
 * found.
 * @throws PullquoteError `verification-failed` rather than sending a quotation that cannot be proved.
 */
export async function answerQuestion(library: Library, request: AskRequest): Promise<AskResponse> {
  const started = performance.now();
  const scope = documentsInScope(library.index.documents, request);
  const isFollowUp = (request.history ?? []).length > 0;
  const asked = collectionQuestion(request.question, { isFollowUp, documents: scope.length });
  if (asked) return answerAboutCollection(library.index, request, asked, scope, scope, undefined);
  const whole = scope.length === library.index.documents.length;
  const reading = await read(library, request, whole ? undefined : scope.map(({ id }) => id));
  const own = judge(reading.question, reading.ranked);
  const judged = library.reranker ? await rerank(reading.standalone, own, library.reranker) : own;
  const confidence = judged[0]?.confidence ?? 0;
  const answered = confidence >= ANSWER_THRESHOLD;
  const chosen = selectCitations(judged, request.limit ?? DEFAULT_CITATIONS, ANSWER_THRESHOLD);
  const citations = chosen.map(({ sentence, confidence: score }): Citation =>
    cite(sentence.document, sentence.index, score),
  );
  let answer: Answer | null = null;
  const span = answered && chosen[0] ? await markAnswer(reading.question, chosen[0], library.answerReader) : null;
  if (span) answer = { ...span, text: slice(chosen[0].sentence.document.text, span), citation: 0 };
  verify(citations, answer, reading.documents);
  return {
    question: request.question,
    standaloneQuestion: reading.standalone,
    status: answered ? "answered" : "not-found",
    confidence,
    answer,
    citations: answered ? citations : [],
    nearest: answered ? [] : citations,
    missingTerms: reading.question.missing,
    coverage: coverage(judged, scope, answered),
    conflicts: [],
    timings: { ...reading.timings, total: performance.now() - started },
  };
}
