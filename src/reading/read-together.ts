import type { EncodedText } from "../core/embedder.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { slice, type Span } from "../core/span.js";
import { encodedSimilarities, extreme, type EncodedSimilarities } from "./encoded-similarities.js";
import { FEATURE_NAMES } from "./features.js";
import { plainRank } from "./plain-rank.js";
import type { AnalysedQuestion } from "./question.js";
import type { EvidenceReader, ReadablePassage } from "./reader/evidence-reader.js";
import { REREAD_FEATURES, type RereadFeature, type RereadSentence, type SentenceEvidence } from "./reread.js";
import type { VectorCache } from "./vector-cache.js";
import { TOGETHER_WEIGHTS } from "./weights.js";

/** What the third ranking weighs, of sentences read next to the other likeliest ones: nothing of the second's. */
export const TOGETHER_FEATURES = [
  /** Score by plain features of the first ranking and the encoder's similarities. */
  "plainRank",
  /** Of the reading in its own passage. */
  "sentenceLogit",
  "answerable",
  "kindFit",
  /** The reader's logit of the sentence answering, among the likeliest. */
  "togetherLogit",
] as const;
export type TogetherFeature = (typeof TOGETHER_FEATURES)[number];

/** What the reader made of the likeliest sentences when it had them all before it. */
export interface TogetherReading {
  /** One number for each of `TOGETHER_FEATURES`, in their order. */
  readonly features: readonly number[];
  /** How near the sentence encoder finds it; of a sentence not among the likeliest, the lowest of theirs. */
  readonly encoded: EncodedSimilarities;
  /** The logit of any of them answering; the same for all. */
  readonly answerable: number;
  /** Logarithm of their summed odds of answering; the same for all. */
  readonly summedOdds: number;
  /** The highest of any of them, by the encoder and by the embedding model's cosine; the same for all. */
  readonly bestEncoded: EncodedSimilarities;
  readonly bestSimilarity: number;
}

/** The networks that look at the likeliest sentences together. */
export interface Comparers {
  readonly reader: Pick<EvidenceReader, "read">;
  /** What the sentence encoder makes of sentences. */
  readonly meanings: Pick<VectorCache<EncodedText>, "get" | "question">;
}

/** A sentence in its final place; `together` is null where `evidence` is. */
export interface ComparedSentence extends RereadSentence {
  readonly together: TogetherReading | null;
}

/** Sentences read together: in nine questions of ten that have an answer it is among them. */
const COMPARED = 4;
/** Characters read together, and of one sentence; neighbours are left out before a sentence is. */
const LENGTH = 1_700;
const SENTENCE_LENGTH = 800;

const SENTENCE_SIMILARITY = FEATURE_NAMES.indexOf("sentenceSimilarity");

interface Piece {
  readonly item: RereadSentence;
  readonly index: number;
}

/** What the third ranking weighs of one sentence, in the order of `TOGETHER_FEATURES`. */
export function togetherFeatures(
  plain: number,
  { features }: Pick<SentenceEvidence, "features">,
  togetherLogit: number,
): number[] {
  const read = (name: RereadFeature) => features[REREAD_FEATURES.indexOf(name)];
  const byName: Record<TogetherFeature, number> = {
    plainRank: plain,
    sentenceLogit: read("sentenceLogit"),
    answerable: read("answerable"),
    kindFit: read("kindFit"),
    togetherLogit,
  };
  return TOGETHER_FEATURES.map((name) => byName[name]);
}

/** The sentences and, as far as there is room, the one before and after each. */
function pieces(items: readonly RereadSentence[]): Piece[] {
  const key = ({ item, index }: Piece) => `${index} ${item.sentence.document.id}`;
  const length = ({ item, index }: Piece) => {
    const { start, end } = item.sentence.document.sentences[index];
    return Math.min(SENTENCE_LENGTH, end - start);
  };
  const own = items.map((item): Piece => ({ item, index: item.sentence.index }));
  const taken = new Set(own.map(key));
  let room = LENGTH - own.reduce((sum, piece) => sum + length(piece), 0);
  return own.flatMap((piece) => {
    const near = [piece.index - 1, piece.index + 1]
      .map((index): Piece => ({ item: piece.item, index }))
      .filter((neighbour) => {
        const sentence = piece.item.sentence.document.sentences[neighbour.index];
        if (sentence === undefined || sentence.kind === "boilerplate" || taken.has(key(neighbour))) return false;
        if (length(neighbour) > room) return false;
        room -= length(neighbour);
        taken.add(key(neighbour));
        return true;
      });
    return [piece, ...near].sort((a, b) => a.index - b.index);
  });
}

type ReadSentence = RereadSentence & { readonly evidence: SentenceEvidence };

function wasRead(item: RereadSentence): item is ReadSentence {
  return item.evidence !== null;
}

/** One passage of them all, for the reader's eyes alone: nothing is ever quoted from it. */
function joined(list: readonly Piece[]): ReadablePassage {
  let text = "";
  const sentences: Span[] = [];
  for (const { item, index } of list) {
    const { document } = item.sentence;
    const start = text.length;
    text += slice(document.text, document.sentences[index]).slice(0, SENTENCE_LENGTH);
    sentences.push({ start, end: text.length });
    text += " ";
  }
  return { text, sentences, title: "" };
}

/**
 * Ranks the sentences that were read a third time, the likeliest by what the reader says of them when it has them before
 * it all at once, as which of several answers is easier to say of all than of each alone, and by what the sentence encoder
 * makes of each. The others count as the least likely of these.
 * @param ranked best first, those that were read before the others
 */
export async function readTogether(
  question: AnalysedQuestion,
  ranked: readonly RereadSentence[],
  { reader, meanings }: Comparers,
  statistics: CollectionStatistics,
): Promise<ComparedSentence[]> {
  const read = ranked.filter(wasRead);
  const unread = ranked.flatMap((item) => (item.evidence ? [] : [{ ...item, together: null }]));
  if (read.length === 0) return unread;
  const likeliest = read.slice(0, COMPARED);
  const list = pieces(likeliest);
  const [reading] = await reader.read(question.text, [joined(list)], statistics, question.corrections);
  const encoded = await encodedSimilarities(question, likeliest, meanings);
  const found = new Map<RereadSentence, number>();
  list.forEach(({ item, index }, i) => {
    const { logit, answer } = reading.sentences[i];
    if (index === item.sentence.index && answer) found.set(item, logit);
  });
  const logits = [...found.values()];
  const least = Math.min(...logits);
  const similarities = [...encoded.values()];
  const ofAll = {
    answerable: reading.answerable,
    summedOdds: Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0)),
    bestEncoded: extreme(Math.max, similarities),
    bestSimilarity: Math.max(...likeliest.map(({ features }) => features[SENTENCE_SIMILARITY])),
  };
  const farthest = extreme(Math.min, similarities);
  const compared = read.map((item): ComparedSentence => {
    const logit = found.get(item) ?? least;
    const own = encoded.get(item) ?? farthest;
    const features = togetherFeatures(plainRank(item.features, own), item.evidence, logit);
    const score = TOGETHER_FEATURES.reduce((sum, name, i) => sum + TOGETHER_WEIGHTS[name] * features[i], 0);
    return { ...item, score, together: { ...ofAll, encoded: own, features } };
  });
  return [...compared.sort((a, b) => b.score - a.score), ...unread];
}
