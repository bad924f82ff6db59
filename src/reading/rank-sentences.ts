import type { Document } from "../core/document.js";
import type { Passage } from "../core/passage.js";
import { contains } from "../core/span.js";
import { loadLexicon } from "../text/lexicon.js";
import { foldWord, tokenize } from "../text/terms.js";
import type { AnalysedSentence, SentenceAnalyser } from "./analysed-sentence.js";
import { FEATURE_NAMES, features, type Candidate, type FeatureVector } from "./features.js";
import type { AnalysedQuestion } from "./question.js";
import { cosine, type VectorCache } from "./vector-cache.js";
import { RANKER_WEIGHTS } from "./weights.js";

/** A passage that retrieval brought, with its document. */
export interface Evidence {
  readonly passage: Passage;
  readonly document: Document;
  /** Fused retrieval score. */
  readonly score: number;
  /** Cosine to the question, null where dense search did not bring it. */
  readonly similarity: number | null;
}

/** A candidate sentence with its features and the score they add up to. */
export interface RankedSentence {
  readonly sentence: AnalysedSentence;
  readonly features: FeatureVector;
  readonly score: number;
}

const WEIGHTS = FEATURE_NAMES.map((name) => RANKER_WEIGHTS[name]);

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Neighbouring sentences of the same paragraph at most looked at on either side. */
const PARAGRAPH_REACH = 6;

function around(
  analyser: SentenceAnalyser,
  document: Document,
  index: number,
): { neighbours: AnalysedSentence[]; paragraph: AnalysedSentence[] } {
  const { sentences } = document;
  const quotable = (i: number) => sentences[i] !== undefined && sentences[i].kind !== "boilerplate";
  const neighbours = [index - 1, index + 1].filter(quotable);
  const paragraph: number[] = [];
  for (const step of [-1, 1]) {
    for (let i = index + step; Math.abs(i - index) <= PARAGRAPH_REACH; i += step) {
      if (!quotable(i) || sentences[i].paragraph !== sentences[index].paragraph) break;
      paragraph.push(i);
    }
  }
  const analyse = (i: number) => analyser.get(document, i);
  return { neighbours: neighbours.map(analyse), paragraph: paragraph.map(analyse) };
}

/** The sentences of the passages, each once; of sentences that say the same, word for word, only the first. */
function candidateIndices(evidence: readonly Evidence[]): { document: Document; index: number; evidence: Evidence }[] {
  const seen = new Set<string>();
  const list: { document: Document; index: number; evidence: Evidence }[] = [];
  for (const item of evidence) {
    const { document, passage } = item;
    for (let index = passage.firstSentence; index <= passage.lastSentence; index++) {
      const sentence = document.sentences[index];
      const key = `${document.id} ${document.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}`;
      if (sentence.kind === "boilerplate" || seen.has(key)) continue;
      seen.add(key);
      list.push({ document, index, evidence: item });
    }
  }
  return list;
}

/** The candidate sentences of the retrieved passages, best first. */
export async function rankSentences(
  question: AnalysedQuestion,
  questionVector: Float32Array,
  evidence: readonly Evidence[],
  meanLength: number,
  analyser: SentenceAnalyser,
  vectorCache: VectorCache,
): Promise<RankedSentence[]> {
  const best = Math.max(...evidence.map((item) => item.score), Number.MIN_VALUE);
  const titles = new Map<Document, ReadonlySet<string>>();
  const titleTerms = (document: Document) => {
    let terms = titles.get(document);
    if (!terms) {
      // What an article says in May 2016 need not repeat the year.
      const [year, month] = document.published?.split("-") ?? [];
      const dated = month === undefined ? "" : ` ${year} ${MONTHS[Number(month) - 1]}`;
      terms = new Set(tokenize(document.title + dated).map((token) => token.term));
      titles.set(document, terms);
    }
    return terms;
  };
  const drafts = candidateIndices(evidence).map(({ document, index, evidence: item }) => ({
    sentence: analyser.get(document, index),
    ...around(analyser, document, index),
    titleTerms: titleTerms(document),
    // A sentence cut over several passages lies in none of them wholly; any of them speaks for it.
    passageSimilarity: contains(item.passage, document.sentences[index]) ? (item.similarity ?? 0) : 0,
    retrieval: item.score / best,
  }));
  const titled = [...titles.keys()].map(({ title }) => loadLexicon().names(tokenize(title)));
  const namedAnywhere = new Set([...drafts.map(({ sentence }) => [...sentence.named]), ...titled].flat());
  const texts = new Set<string>(question.terms.map((term) => foldWord(term.word)));
  for (const { sentence } of drafts) {
    texts.add(sentence.text);
    for (const word of sentence.words) texts.add(word);
  }
  const vectors = await vectorCache.get(texts);
  return drafts
    .map((draft): RankedSentence => {
      const vector = vectors.get(draft.sentence.text);
      const sentenceSimilarity = vector ? cosine(questionVector, vector) : 0;
      const candidate: Candidate = { ...draft, sentenceSimilarity, namedAnywhere };
      const values = features(question, candidate, vectors, meanLength);
      return {
        sentence: draft.sentence,
        features: values,
        score: values.reduce((sum, value, i) => sum + WEIGHTS[i] * value, 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}
