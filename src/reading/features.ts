import type { Document } from "../core/document.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { bm25 } from "../text/bm25.js";
import { countedGap } from "./counted-gap.js";
import { asksForValue, hasCue, matchingValues } from "./kind-match.js";
import { officeGap } from "./office.js";
import { personRole } from "./person.js";
import { tellsPopulation } from "./population.js";
import type { AnalysedQuestion, QuestionTerm } from "./question.js";
import { likeness, matches, type Surroundings, type TermMatch } from "./term-match.js";

/** What the ranking weighs. Shares are of the question's idf and lie between 0 and 1. */
export const FEATURE_NAMES = [
  /** BM25 of the sentence over the sum of idf: about 0 to 2. */
  "bm25",
  /** Share of the idf whose terms stand in the sentence, if by another name of the same country or body. */
  "metShare",
  /** Share of the idf for which a word of like meaning stands in it. */
  "relatedShare",
  /** Share of the idf bridged by word vectors, for terms that do not stand in it and are no names. */
  "softShare",
  /** The same for names and figures, where nearness often means another one. */
  "softNameShare",
  /** Share of the idf of names and figures that stand in the sentence. */
  "nameShare",
  /** Share of the idf of names and figures that stand in it, its paragraph, its neighbours or the title. */
  "contextNameShare",
  /** How little the worst covered term is met, weighted by its rarity: 0 (all met) to 1 (the rarest not at all). */
  "worstGap",
  /** Names and figures, at most 3, that stand neither in the sentence nor around it nor in the title. */
  "strangeNames",
  /** Other terms, at most 4, that nothing like them stands for in the sentence or next to it. */
  "strangeWords",
  /** Share of the idf that stands in the sentence or its paragraph. */
  "paragraphShare",
  /** Share of the idf that stands in the sentence, the one before or the one after. */
  "neighbourShare",
  /** Share of the idf that stands in the title. */
  "titleShare",
  /** Pairs of neighbouring question terms that stand within three words of each other, over all pairs. */
  "pairShare",
  /** Cosine of question and sentence. */
  "sentenceSimilarity",
  /** Cosine of question and passage; 0 where the dense search did not bring it. */
  "passageSimilarity",
  /** Fused retrieval score over the best passage's. */
  "retrieval",
  /** A value of the kind asked for stands in the sentence and not in the question. */
  "valuePresent",
  /** A value is asked for and the sentence holds none. */
  "valueAbsent",
  /** A figure of the kind asked for (number, sum, date). */
  "figurePresent",
  /** What is counted does not stand by any figure: 0 (it does, or nothing is) to 1 (nothing like it in the sentence). */
  "countedGap",
  /** The office asked for is not spoken of, or only as another's, a deputy's or a former holder's: 0 to 1. */
  "officeGap",
  /** Asked is who somebody is, and the sentence does not say it. */
  "personGap",
  /** A country or body that the question names is named by no article, by whatever name. */
  "absentName",
  /** How many live somewhere is asked, and the sentence says of nobody that they live anywhere. */
  "populationGap",
  /** A word by which reasons, manners or statements are given. */
  "cue",
  /** Logarithm of the sentence's number of words. */
  "length",
  /** Fewer than six words. */
  "fragment",
  "headline",
  "heading",
  "summary",
  /** The sentence is itself a question. */
  "interrogative",
  /** First body sentence of its document. */
  "lead",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** One number for each of `FEATURE_NAMES`, in their order. */
export type FeatureVector = readonly number[];

/** A sentence that may answer, with what retrieval and embedding said of it. */
export interface Candidate extends Surroundings {
  readonly sentenceSimilarity: number;
  readonly passageSimilarity: number;
  readonly retrieval: number;
  /** Countries and bodies that any candidate or its title names (`Lexicon.names`). */
  readonly namedAnywhere: ReadonlySet<number | undefined>;
}

const FEWEST_WORDS = 6;
/** Beyond these one more says nothing new. */
const MOST_STRANGE_NAMES = 3;
const MOST_STRANGE_WORDS = 4;
/** Cosine from which a word of the sentence may stand for a term. */
const LIKE = 0.6;
/** Two terms this many words apart still count as standing together. */
const PAIR_WINDOW = 3;

function pairShare(question: AnalysedQuestion, sentence: AnalysedSentence): number {
  const { terms } = question;
  if (terms.length < 2) return 0;
  const positions = new Map<string, number[]>();
  sentence.tokens.forEach((token, position) => {
    const list = positions.get(token.term);
    if (list) list.push(position);
    else positions.set(token.term, [position]);
  });
  let pairs = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    const first = positions.get(terms[i].term) ?? [];
    const second = positions.get(terms[i + 1].term) ?? [];
    if (first.some((a) => second.some((b) => Math.abs(a - b) <= PAIR_WINDOW))) pairs++;
  }
  return pairs / (terms.length - 1);
}

const leads = new WeakMap<Document, number>();

/** Index of a document's first body sentence, -1 when it has none. */
function leadOf(document: Document): number {
  let lead = leads.get(document);
  if (lead === undefined) leads.set(document, (lead = document.sentences.findIndex(({ kind }) => kind === "body")));
  return lead;
}

/**
 * Whether a term names a country or body that no article names: by one word in none at all, by several in no candidate.
 * In lower case it may be another word ("turkey").
 */
function isAbsentName({ named, isName, isMissing }: QuestionTerm, { namedAnywhere }: Candidate): boolean {
  return named !== undefined && isName && isMissing && !namedAnywhere.has(named);
}

/** The features of one candidate, in the order of `FEATURE_NAMES`. */
export function features(
  question: AnalysedQuestion,
  candidate: Candidate,
  vectors: ReadonlyMap<string, Float32Array>,
  meanLength: number,
): FeatureVector {
  const { sentence } = candidate;
  const met = matches(question, candidate, vectors);
  const total = question.totalIdf || 1;
  const share = (weight: (match: TermMatch) => boolean | number) => {
    let sum = 0;
    for (const match of met) sum += match.term.idf * Number(weight(match));
    return sum / total;
  };
  const values = matchingValues(question, sentence);
  const rarest = Math.max(...question.terms.map((term) => term.idf), Number.MIN_VALUE);
  const { kind } = sentence.document.sentences[sentence.index];
  const byName: Record<FeatureName, number> = {
    bm25: bm25(question.terms, sentence.counts, sentence.tokens.length, meanLength) / total,
    metShare: share(({ here }) => here),
    relatedShare: share(({ here, term }) => !here && term.related.some((other) => sentence.counts.has(other))),
    softShare: share(({ here, term, similarity }) => (here || term.isName ? 0 : similarity)),
    softNameShare: share(({ here, term, similarity }) => (here || !term.isName ? 0 : similarity)),
    nameShare: share(({ here, term }) => here && term.isName),
    contextNameShare: share(({ near, around, inTitle, term }) => term.isName && (near || around || inTitle)),
    worstGap: Math.max(
      0,
      ...met.map(({ near, similarity, term }) => (near ? 0 : (term.idf / rarest) * (1 - similarity))),
    ),
    strangeNames: Math.min(
      MOST_STRANGE_NAMES,
      met.filter(({ near, around, inTitle, term }) => term.isName && !near && !around && !inTitle).length,
    ),
    strangeWords: Math.min(
      MOST_STRANGE_WORDS,
      met.filter(
        ({ near, similarity, term }) =>
          !term.isName && !near && similarity < LIKE && !term.related.some((other) => sentence.counts.has(other)),
      ).length,
    ),
    paragraphShare: share(({ around }) => around),
    neighbourShare: share(({ near }) => near),
    titleShare: share(({ inTitle }) => inTitle),
    pairShare: pairShare(question, sentence),
    sentenceSimilarity: candidate.sentenceSimilarity,
    passageSimilarity: candidate.passageSimilarity,
    retrieval: candidate.retrieval,
    valuePresent: values.length > 0 ? 1 : 0,
    valueAbsent: asksForValue(question.kind) && values.length === 0 ? 1 : 0,
    figurePresent: values.some((value) => value.kind !== "name") ? 1 : 0,
    countedGap: countedGap(question, sentence, values, likeness),
    officeGap: question.office ? officeGap(question.office, sentence) : 0,
    personGap: question.person && !personRole(question.person, sentence) ? 1 : 0,
    absentName: question.terms.some((term) => isAbsentName(term, candidate)) ? 1 : 0,
    populationGap: question.asksPopulation && !tellsPopulation(sentence.text) ? 1 : 0,
    cue: hasCue(question.kind, sentence.text) ? 1 : 0,
    length: Math.log(1 + sentence.tokens.length),
    fragment: sentence.tokens.length < FEWEST_WORDS ? 1 : 0,
    headline: kind === "headline" ? 1 : 0,
    heading: kind === "heading" ? 1 : 0,
    summary: kind === "summary" ? 1 : 0,
    interrogative: /\?["'”’)\]]*$/.test(sentence.text) ? 1 : 0,
    lead: leadOf(sentence.document) === sentence.index ? 1 : 0,
  };
  return FEATURE_NAMES.map((name) => byName[name]);
}
