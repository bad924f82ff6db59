import type { CollectionStatistics } from "../core/index-store.js";
import type { Span } from "../core/span.js";
import { answerFit } from "./answer-fit.js";
import type { AnalysedQuestion } from "./question.js";
import type { Evidence, RankedSentence } from "./rank-sentences.js";
import type { EvidenceReader, ReadablePassage } from "./reader/evidence-reader.js";
import { REREAD_WEIGHTS } from "./weights.js";

/** What the second ranking weighs, of sentences that the reader has read. */
export const REREAD_FEATURES = [
  /** Score of the first ranking. */
  "rank",
  /** The reader's logit of the sentence answering, against nothing answering. */
  "sentenceLogit",
  /** Logits of the likeliest answer's start and end within the sentence. */
  "spanLogit",
  /** The reader's logit of the passage holding an answer at all. */
  "answerable",
  /** Of that answer (`AnswerFit`). */
  "echo",
  "kindFit",
] as const;
export type RereadFeature = (typeof REREAD_FEATURES)[number];

/** What the reader made of a sentence. */
export interface SentenceEvidence {
  /** One number for each of `REREAD_FEATURES`, in their order. */
  readonly features: readonly number[];
  /** The likeliest answer, in the document's offsets. */
  readonly answer: Span;
}

/** A sentence in its place after reading; `evidence` is null for one that was not worth reading. */
export interface RereadSentence extends RankedSentence {
  readonly evidence: SentenceEvidence | null;
}

/** How much is read for a question: the cost of an answer is mostly this. */
export interface Effort {
  /** Words of passages, which are taken whole. */
  readonly words: number;
  /** How far behind the best sentence, in logits of the first ranking, a passage's best may lie and still be read. */
  readonly behind: number;
}

/** At 8 behind, a sentence is 3,000 times less likely to answer. */
export const EFFORT: Effort = { words: 550, behind: 8 };

/** The passages worth reading: those of the best sentences, until the words are spent or the rest is hopeless. */
function worthReading(ranked: readonly RankedSentence[], evidence: readonly Evidence[], effort: Effort): Evidence[] {
  const chosen = new Set<Evidence>();
  let words = 0;
  for (const { sentence, score } of ranked) {
    if (score < ranked[0].score - effort.behind) break;
    const item = evidence.find(
      ({ document, passage }) =>
        document === sentence.document &&
        passage.firstSentence <= sentence.index &&
        sentence.index <= passage.lastSentence,
    );
    if (!item || chosen.has(item)) continue;
    words += (item.passage.end - item.passage.start) / MEAN_WORD_LENGTH;
    if (words > effort.words && chosen.size > 0) break;
    chosen.add(item);
  }
  return [...chosen];
}

/** Characters of an English word with the space behind it, about. */
const MEAN_WORD_LENGTH = 6;

function readable({ document, passage }: Evidence): { passage: ReadablePassage; indices: number[] } {
  const indices: number[] = [];
  const sentences: Span[] = [];
  for (let index = passage.firstSentence; index <= passage.lastSentence; index++) {
    const { start, end, kind } = document.sentences[index];
    if (kind === "boilerplate") continue;
    indices.push(index);
    // A sentence over the model's limit stands in several passages; each reads its part.
    const from = Math.max(start, passage.start);
    sentences.push({ start: from - passage.start, end: Math.min(end, passage.end) - passage.start });
  }
  const text = document.text.slice(passage.start, passage.end);
  return { passage: { text, sentences, title: document.title }, indices };
}

/**
 * Ranks again what the reader finds in the passages of the best sentences; the sentences not read follow in their
 * order, below.
 * @param ranked best first, by the first ranking
 */
export async function reread(
  question: AnalysedQuestion,
  ranked: readonly RankedSentence[],
  evidence: readonly Evidence[],
  reader: EvidenceReader,
  statistics: CollectionStatistics,
  effort = EFFORT,
): Promise<RereadSentence[]> {
  const chosen = worthReading(ranked, evidence, effort);
  const passages = chosen.map(readable);
  const readings = await reader.read(
    question.text,
    passages.map(({ passage }) => passage),
    statistics,
    question.corrections,
  );
  const found = new Map<string, { sentenceLogit: number; spanLogit: number; answerable: number; answer: Span }>();
  readings.forEach(({ sentences, answerable }, at) => {
    const { document, passage } = chosen[at];
    sentences.forEach(({ logit, answer }, i) => {
      const key = `${passages[at].indices[i]} ${document.id}`;
      if (!answer || !Number.isFinite(logit) || (found.get(key)?.sentenceLogit ?? -Infinity) > logit) return;
      const span = { start: answer.start + passage.start, end: answer.end + passage.start };
      found.set(key, { sentenceLogit: logit, spanLogit: answer.score, answerable, answer: span });
    });
  });
  const read: RereadSentence[] = [];
  const unread: RereadSentence[] = [];
  for (const item of ranked) {
    const reading = found.get(`${item.sentence.index} ${item.sentence.document.id}`);
    if (!reading) {
      unread.push({ ...item, evidence: null });
      continue;
    }
    const fit = answerFit(question, item.sentence, reading.answer);
    const byName: Record<RereadFeature, number> = { ...reading, ...fit, rank: item.score };
    const features = REREAD_FEATURES.map((name) => byName[name]);
    const score = REREAD_FEATURES.reduce((sum, name, i) => sum + REREAD_WEIGHTS[name] * features[i], 0);
    read.push({ ...item, score, evidence: { features, answer: reading.answer } });
  }
  return [...read.sort((a, b) => b.score - a.score), ...unread];
}
