import type { CollectionStatistics } from "../core/index-store.js";
import { isEnglishWord } from "../text/english-words.js";
import { loadLexicon } from "../text/lexicon.js";
import { stemWord, tokenize } from "../text/terms.js";
import { answerKind, type AnswerKind } from "./answer-kind.js";
import { inverseDocumentFrequency } from "../text/bm25.js";
import { mendAskingWords } from "./asking-words.js";
import { countedNoun } from "./counted-noun.js";
import { officeAsked, type Office } from "./office.js";
import { personAsked, type Person } from "./person.js";
import { asksPopulation } from "./population.js";
import { correctSpelling } from "./spelling.js";
import { topicStart } from "./topic-question.js";

/** A topic word of the question. */
export interface QuestionTerm {
  /** As the person wrote it. */
  readonly written: string;
  /** Folded, for its word vector. */
  readonly word: string;
  /** Stem to look for in the articles: the corrected one where the written one is no English word and occurs in none. */
  readonly term: string;
  /** The country or body it names, alone or with its neighbours, if any. */
  readonly named: number | undefined;
  /** Stems of like meaning. */
  readonly related: readonly string[];
  /**
   * Rarity in the collection, of the commonest name where it names a country or body that has several; a term that
   * occurs nowhere weighs like the rarest.
   */
  readonly idf: number;
  /** Written with a capital or a digit: a name or figure, in which case a near match is a different thing. */
  readonly isName: boolean;
  /** Neither it, nor another name of it, nor what it is a slip for occurs in the collection. */
  readonly isMissing: boolean;
}

/** What reading needs to know of a question. */
export interface AnalysedQuestion {
  /** As the person wrote it, but for slips in the words that ask. */
  readonly text: string;
  readonly kind: AnswerKind;
  /** Topic words in order, each term once. */
  readonly terms: readonly QuestionTerm[];
  /** The terms of its topic, if it asks for anything about a topic; undefined if for something in particular. */
  readonly topic: readonly QuestionTerm[] | undefined;
  /** What it asks the number of ("guests" in "How many guests came?"), if it does. */
  readonly counted: QuestionTerm | undefined;
  /** The office whose holder it asks for, if it does. */
  readonly office: Office | undefined;
  /** Whom it asks about by name alone, if it does. */
  readonly person: Person | undefined;
  /** It asks how many live somewhere. */
  readonly asksPopulation: boolean;
  /** Sum of the terms' idf; 0 when there is none. */
  readonly totalIdf: number;
  /** The words as written that occur in no document. */
  readonly missing: readonly string[];
  /** The collection's term for each misspelt one. */
  readonly corrections: ReadonlyMap<string, string>;
}

/** After "how" these tell what kind of answer is asked for, not what it is about: an age is seldom called old. */
const MEASURES: ReadonlySet<string> = new Set(["old", "tall", "far", "long", "often", "soon"]);

/** Takes a question apart; `statistics` says how rare its words are. */
export function analyseQuestion(asked: string, statistics: CollectionStatistics): AnalysedQuestion {
  const text = mendAskingWords(asked);
  const tokens = tokenize(text);
  const kind = answerKind(tokens.map((token) => token.word).join(" "));
  const lexicon = loadLexicon();
  const named = lexicon.names(tokens);
  const frequency = (term: string) => statistics.documentFrequency.get(term) ?? 0;
  const shouting = !/\p{Ll}/u.test(text);
  const terms = new Map<string, QuestionTerm>();
  const missing = new Set<string>();
  const corrections = new Map<string, string>();
  const counting = countedNoun(tokens);
  let counted: QuestionTerm | undefined;
  tokens.forEach((token, index) => {
    if (token.stop || (tokens[index - 1]?.word === "how" && MEASURES.has(token.word))) return;
    const written = text.slice(token.start, token.end);
    const known = statistics.documentFrequency.has(token.term);
    if (!known) missing.add(written);
    // "Wounded" is not a slip for "would" because no article has it: it says that nothing answers.
    const corrected = known || isEnglishWord(token.word) ? undefined : correctSpelling(token.term, statistics);
    if (corrected !== undefined) corrections.set(token.term, corrected);
    const term = corrected ?? token.term;
    const earlier = terms.get(term);
    if (index === counting) counted = earlier;
    if (earlier) return;
    const group = named[index];
    // Names of several words are left out: what their words count on their own says little.
    const names = group === undefined ? [] : lexicon.aliases(group).filter((name) => !name.includes(" "));
    const commonest = Math.max(frequency(term), ...names.map((name) => frequency(stemWord(name))));
    const entry: QuestionTerm = {
      written,
      word: corrected ?? token.word,
      term,
      named: group,
      related: [...lexicon.related(term)],
      idf: inverseDocumentFrequency(commonest, statistics.sentences),
      isName: !shouting && index > 0 && /^[\p{Lu}\p{N}]/u.test(written),
      isMissing: !known && corrected === undefined && commonest === 0,
    };
    terms.set(term, entry);
    if (index === counting) counted = entry;
  });
  const list = [...terms.values()];
  const start = topicStart(text);
  const topic = start === undefined ? undefined : list.filter(({ written }) => text.includes(written, start));
  const totalIdf = list.reduce((sum, term) => sum + term.idf, 0);
  const person = personAsked(text, named);
  const office = person ? undefined : officeAsked({ tokens, names: named });
  return {
    text,
    kind,
    terms: list,
    topic,
    counted,
    office,
    person,
    asksPopulation: asksPopulation(text),
    totalIdf,
    missing: [...missing],
    corrections,
  };
}
