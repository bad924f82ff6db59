import { DEFAULT_CITATIONS } from "../core/config.js";
import type { Answer, AskRequest, AskResponse, Citation } from "../core/ask.js";
import type { AnswerReader } from "../core/answer-reader.js";
import type { Document, DocumentInfo } from "../core/document.js";
import type { Embedder, EncodedText } from "../core/embedder.js";
import type { IndexReader } from "../core/index-store.js";
import type { Reranker } from "../core/reranker.js";
import { slice } from "../core/span.js";
import type { SentenceAnalyser } from "../reading/analysed-sentence.js";
import { chooseAnswer } from "../reading/choose-answer.js";
import { cite, verify } from "../reading/cite.js";
import { judge } from "../reading/judge.js";
import { analyseQuestion } from "../reading/question.js";
import { rankSentences, type Evidence } from "../reading/rank-sentences.js";
import type { EvidenceReader } from "../reading/reader/evidence-reader.js";
import { readTogether, type ComparedSentence } from "../reading/read-together.js";
import { reread } from "../reading/reread.js";
import { judgeSources } from "../reading/sources.js";
import { SAYS_THRESHOLD } from "../reading/source-weights.js";
import type { VectorCache } from "../reading/vector-cache.js";
import { ANSWER_THRESHOLD } from "../reading/weights.js";
import { retrieve } from "../retrieval/retrieve.js";
import { collectionQuestion } from "../collection/collection-question.js";
import { readConditions, type Conditions } from "../conditions/conditions.js";
import { answerAboutCollection, conditionedCollectionQuestion } from "./answer-about-collection.js";
import { coverage } from "./coverage.js";
import { documentsInScope } from "./documents-in-scope.js";
import { findConflicts } from "./find-conflicts.js";
import { markAnswer } from "./mark-answer.js";
import { asksForChange, orderByDate } from "./order-by-date.js";
import { prefer, preferAmongAlike } from "./prefer.js";
import { rerank } from "./rerank.js";
import { selectCitations, type SelectedCitation } from "./select-citations.js";
import { understand } from "./understand.js";

/** Passages read for each question. Beyond this recall hardly grows, and reading costs in proportion. */
export const PASSAGES_READ = 36;

/** What answering needs: an open index and the models, with what they remember between questions. */
export interface Library {
  readonly index: IndexReader;
  readonly embedder: Embedder;
  readonly analyser: SentenceAnalyser;
  readonly vectors: VectorCache;
  /** What the sentence encoder makes of sentences. */
  readonly meanings: VectorCache<EncodedText>;
  readonly reader: EvidenceReader;
  /** Larger models of one's own, where there are any. */
  readonly reranker?: Reranker | undefined;
  readonly answerReader?: AnswerReader | undefined;
}

/** The state of one question between reading and answering; what fitting the weights looks at. */
export interface Reading {
  readonly standalone: string;
  readonly conditions: Conditions;
  /** Documents that the request and the question's own conditions leave. */
  readonly allowed: readonly DocumentInfo[];
  readonly question: ReturnType<typeof analyseQuestion>;
  readonly ranked: readonly ComparedSentence[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly timings: Record<string, number>;
}

/**
 * From the question to its ranked sentences: follow-up, conditions, retrieval, reading.
 * @param scope documents to stay within
 * @param narrows whether the question's own conditions leave out documents
 */
export async function read(
  library: Library,
  request: AskRequest,
  scope: readonly DocumentInfo[] = library.index.documents,
  narrows = true,
): Promise<Reading> {
  const { index, embedder } = library;
  const timings: Record<string, number> = {};
  let last = performance.now();
  const lap = (part: string) => {
    const now = performance.now();
    timings[part] = now - last;
    last = now;
  };
  const { standalone, context } = understand(request, index.statistics);
  const conditions = readConditions(standalone, index.documents, index.statistics);
  const allowed = conditions.allows && narrows ? scope.filter(conditions.allows) : scope;
  const question = analyseQuestion(conditions.text, index.statistics);
  lap("question");
  const lexicalQuery = question.terms.map((term) => term.word).join(" ");
  const { passages, questionVector } = await retrieve(index, embedder, question.text, lexicalQuery, {
    limit: PASSAGES_READ,
    context,
    documents: allowed.length === index.documents.length ? undefined : allowed.map(({ id }) => id),
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
  const preferred = prefer(ranked, conditions.preference);
  const reranked = await reread(question, preferred, evidence, library.reader, index.statistics);
  const compared = await readTogether(question, reranked, library, index.statistics);
  lap("reading");
  return {
    standalone,
    conditions,
    allowed,
    question,
    ranked: preferAmongAlike(compared, conditions.preference),
    documents,
    timings,
  };
}

/** What is selected, quoted. */
function citation({ best, from, to }: SelectedCitation): Citation {
  return cite(best.sentence.document, best.confidence, from, to);
}

/** What comes nearest in the documents that a condition of the question left out: the reader sees what it cost. */
async function nearestElsewhere(
  library: Library,
  request: AskRequest,
  scope: readonly DocumentInfo[],
  allowed: readonly DocumentInfo[],
): Promise<{ readonly citations: Citation[]; readonly documents: ReadonlyMap<string, Document> }> {
  const kept = new Set(allowed);
  const others = scope.filter((document) => !kept.has(document));
  const { question, ranked, documents } = await read(library, request, others, false);
  const chosen = selectCitations(judge(question, ranked), request.limit ?? DEFAULT_CITATIONS, ANSWER_THRESHOLD);
  const citations = chosen.map(citation);
  return { citations, documents };
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
  if (!isFollowUp) {
    const about = conditionedCollectionQuestion(library.index, request.question, scope);
    if (about)
      return answerAboutCollection(library.index, request, about.asked, about.documents, scope, about.condition);
  }
  const reading = await read(library, request, scope);
  const own = judge(reading.question, reading.ranked);
  const judged = library.reranker ? await rerank(reading.standalone, own, library.reranker) : own;
  const confidence = judged[0]?.confidence ?? 0;
  const answered = confidence >= ANSWER_THRESHOLD;
  const sources = judgeSources(reading.question, judged);
  const likely = new Map(sources.map(({ best, probability }) => [best, probability]));
  const likelihood = ({ best }: SelectedCitation) => likely.get(best) ?? 0;
  const chosen = selectCitations(judged, request.limit ?? DEFAULT_CITATIONS, ANSWER_THRESHOLD);
  const inOrder = answered && asksForChange(reading.standalone);
  const cited = inOrder ? orderByDate(chosen, (item) => likelihood(item) >= SAYS_THRESHOLD) : chosen;
  const citations = cited.map(citation);
  let answer: Answer | null = null;
  const span = answered && judged[0] ? await markAnswer(reading.question, judged[0], library.answerReader) : null;
  if (span) {
    answer = { ...span, text: slice(judged[0].sentence.document.text, span), citation: cited.indexOf(chosen[0]) };
  }
  const told = cited.map(({ best }) => ({
    sentence: best.sentence,
    answer: best === judged[0] ? span : chooseAnswer(reading.question, best),
  }));
  const conflicts = answered ? findConflicts(reading.question, told, library.index.statistics) : [];
  const disagreeing = new Set(conflicts.flatMap((found) => found.citations.map((i) => citations[i].document.id)));
  const isNarrowed = reading.allowed.length < scope.length;
  const verified = new Map(reading.documents);
  let nearest = answered ? [] : citations;
  if (!answered && isNarrowed) {
    const others = await nearestElsewhere(library, request, scope, reading.allowed);
    nearest = others.citations;
    others.documents.forEach((document, id) => verified.set(id, document));
  }
  verify([...citations, ...nearest], answer, verified);
  return {
    question: request.question,
    standaloneQuestion: reading.standalone,
    status: answered ? "answered" : "not-found",
    confidence: cited[0] && cited[0] !== chosen[0] ? likelihood(cited[0]) : confidence,
    answer,
    citations: answered ? citations : [],
    nearest,
    missingTerms: reading.question.missing,
    coverage: coverage(sources, scope, answered, disagreeing),
    conflicts,
    ...(isNarrowed && { condition: { words: reading.conditions.words, documents: reading.allowed.length } }),
    timings: { ...reading.timings, total: performance.now() - started },
  };
}
