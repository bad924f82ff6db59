/** What a figure counts and what happened to it: "12 people were killed" and "30 injured" are different things. */
import { stemWord, tokenize, type Token } from "../text/terms.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import type { Span } from "../core/span.js";

/** What becomes of people in the news; words of one line mean the same in a count, of two lines never. */
const FATES: readonly (readonly string[])[] = [
  "kill killed dead die died death deaths toll fatal fatalities perish massacre murder slain lives killings",
  "injure injured injuries wound wounded hurt",
  "missing",
  "arrest arrested detain detained custody arrests",
  "displace displaced evacuate evacuated evacuation homeless flee fled",
  "infect infected infections case cases",
  "rescue rescued survive survivors survived",
  "kidnap kidnapped abduct abducted hostages hostage",
  "release released free freed",
  "trap trapped stranded bury buried",
  "casualties",
  "affected",
].map((words) => words.split(" ").map(stemWord));
const FATE_OF = new Map(FATES.flatMap((stems, fate) => stems.map((stem) => [stem, fate] as const)));

const PERSON = stemWord("person");
const PEOPLE = stemWord("people");

/** Whether a word counts people of all kinds. */
export const isPeople = (stem: string): boolean => stem === PERSON || stem === PEOPLE;

/** Whether a word says what became of somebody. */
export const isFate = (stem: string): boolean => FATE_OF.has(stem);

/** How far from a figure its words are looked for, in characters. */
const REACH = 140;
/** Words of a noun phrase behind a figure looked at. */
const LONGEST_RUN = 5;
const ASIDE =
  /, (?:including|among|amongst|mostly|mainly|most of|all of|many of|some of|at least|nearly|almost|both)\b[^,;.]*,|\([^)]*\)/gi;

/** The words of a figure. */
export interface Counted {
  /** Stems of the words behind the figure up to the first that carries grammar: "Syrian soldiers", the noun last. */
  readonly nouns: readonly string[];
  /** Another figure of the sentence tells of the same fate: each may be a part. */
  readonly isOneOfSeveral: boolean;
  /** What became of them, null where nothing near tells. */
  readonly fate: number | null;
  /** It is given as a part, an addition, a sum or a rate: it can't be set against a plain figure. */
  readonly isRelative: boolean;
  /** It is what a toll told of before has come to: "rises to 15". */
  readonly isAmount: boolean;
}

const RELATIVE_BEFORE =
  /\b(?:including|includes?|among (?:them|those|whom)|of (?:whom|which|them|those|these)|another|additional|other|others|further|extra|remaining|total(?:l?ing)?(?: of)?|totals?|altogether|overall|combined|combine|raising|raised?|raises|ris(?:es?|ing|en) by|rose by|climb\w* by|increas\w+ by|gr[eo]w\w* by|jump\w* by|up|down|fell|fall\w*|drop\w*|bring\w*|brought|each|every|per|average|daily|first|last|next|final|both|revis\w+|lower(?:ed|s)?|since|half of|one of|some of|many of|most of|part of|bod(?:y|ies) of|remains of)(?: (?:to|at|the|of|by|at least|more than|about|some|over|around|nearly|almost))*[ \u00a0]*$/i;
/** A toll up to now: the figure is its subject's, and what follows tells of something else ("rises to 40 as 9 are found"). */
const AMOUNTING =
  /\b(?:ris(?:es?|ing|en)|rose|climb\w*|increas\w+|gr[eo]w\w*|jump\w*|reach\w*|surpass\w*|pass(?:es|ed)|stands?|stood|is now|now)(?: (?:to|at|past))?(?: (?:at least|more than|about|some|over|around|nearly|almost))*[ \u00a0]*$/i;
/** Words at which another clause begins. */
const JOINING = new Set(
  "and but or as while with after when following since amid though although because including".split(" "),
);
const RELATIVE_BEHIND =
  /^(?:[ \u00a0-](?:\p{L}+[ \u00a0]){0,2}?(?:others?|more|additional|further|each|apiece|other)\b|[ \u00a0](?:of (?:the|them|whom|those|these|its|his|her|their|which)|per|a (?:day|week|month|year)|every|daily|in total|in all|out of)\b)/iu;
const RELATIVE_CLAUSE =
  /\b(?:so far|to date|this year|this month|this week|in total|in the (?:past|last)|over the (?:past|last)|since|per|daily|a day|each|every|on average|overall|altogether|respectively|years?-to-date|cumulative|bringing|rises?|raising|also)\b/i;
/** One report counts those who did it among the dead, another does not. */
const WITH_THE_DOERS =
  /\b(?:including|along with|as well as|plus|besides|not counting|in addition to|excluding)\b[^.;]{0,30}\b(?:gunm[ae]n|shooters?|attackers?|bombers?|hijackers?|suspects?|perpetrators?|drivers?|pilots?|assailants?|killers?|himself|herself|themselves)\b/i;

/** Others than those just told of. */
const REST = /^[ \u00a0]others?\b/;
/** A sum of two fates: "21,000 dead or missing". */
const MIXED = /\b(?:dead|deaths?|killed|missing|injured|wounded) (?:and|or) (?:dead|killed|missing|injured|wounded)\b/i;
/** Characters behind a figure in which a sum of two fates makes it one. */
const MIXED_REACH = 60;
/** "Spain's worst train accident since 1944": since when the like has not happened, not since when is counted. */
const SUPERLATIVE = /\b(?:worst|first|most|\p{Ll}+est)\b[^.;]*?\bsince\b/iu;

/** Where the clause of a text's end begins, or that of its beginning ends. */
const HARD_MARK = /[;:.!?–—]|, (?!\p{N})/u;

const MODIFIER = new Set(
  "least estimated nearly almost around about roughly approximately reported over some".split(" "),
);

/** Words that make a figure a part of another that the sentence gives. */
const PART =
  /\b(?:including|among (?:them|those)|of (?:whom|which|them|those))(?: (?:at least|about|some|more than))?[ \u00a0]$/i;

interface Surroundings {
  readonly before: string;
  readonly behind: string;
  readonly right: readonly Token[];
  readonly fate: number | null;
  /** It is given as what a toll amounts to. */
  readonly isAmount: boolean;
}

/** What stands around a figure up to the next one, its fate looked for on the right before the left. */
function surroundings(sentence: AnalysedSentence, span: Span): Surroundings {
  const from = span.start - sentence.start;
  const to = span.end - sentence.start;
  const others = sentence.values.filter(({ kind }) => kind === "count");
  const previous = others.findLast(({ end }) => end <= span.start)?.end ?? sentence.start;
  const behind = sentence.text.slice(to, to + REACH);
  const before = sentence.text.slice(Math.max(0, from - REACH), from);
  const aside = behind.replace(ASIDE, (match) => " ".repeat(match.length));
  const next = others.find(
    ({ start }) => start >= span.end && !/^\s*$/.test(aside.slice(start - span.end, start - span.end + 2)),
  );
  const plain = aside.slice(0, next ? next.start - span.end : aside.length);
  const right = tokenize(plain.slice(0, HARD_MARK.exec(plain)?.index ?? plain.length));
  const left = tokenize(
    before
      .slice(Math.max(0, before.length - (span.start - previous)))
      .split(/[;:.!?–—]/)
      .at(-1)!,
  ).reverse();
  const first = (tokens: readonly Token[]) =>
    tokens.map(({ term }) => FATE_OF.get(term)).find((fate) => fate !== undefined);
  // "killing 12": the word that governs the figure stands right in front of it and wins over what follows.
  const governing = left.find(({ word, stop }) => JOINING.has(word) || (!stop && !MODIFIER.has(word)));
  const isAmount = AMOUNTING.test(before);
  const end = isAmount ? right.findIndex(({ word }) => JOINING.has(word)) : -1;
  const own = end < 0 ? right : right.slice(0, end);
  const fate = (governing && FATE_OF.get(governing.term)) ?? first(own) ?? first(left) ?? null;
  const clause = end < 0 ? behind : behind.slice(0, right[end].start);
  return { before, behind: clause, right: own, fate, isAmount };
}

/** What stands around a figure and what that makes of it. */
export function counted(sentence: AnalysedSentence, span: Span): Counted {
  const { before, behind, right, fate, isAmount } = surroundings(sentence, span);
  const others = sentence.values.flatMap((other) =>
    other.kind !== "count" || (other.start < span.end && span.start < other.end)
      ? []
      : [{ ...surroundings(sentence, other), start: other.start }],
  );
  // "rises to 188, of whom 31 died in Belgium": what is asked for may be the part.
  const isWhole = isAmount && !others.some((other) => PART.test(other.before));
  const isOneOfSeveral =
    !isWhole && others.some((other) => other.fate === fate && (isAmount || !PART.test(other.before)));
  // "12 were killed and 30 others injured": others than those of the other fate, so that it is the whole again.
  const isRest = REST.test(behind) && others.some((other) => other.start < span.start && other.fate !== null);
  const nouns: string[] = [];
  for (const token of right.slice(isRest ? 1 : 0, LONGEST_RUN)) {
    if (token.stop || FATE_OF.has(token.term)) break;
    nouns.push(token.term === PERSON ? PEOPLE : token.term);
  }
  const isRelative =
    RELATIVE_BEFORE.test(before) ||
    WITH_THE_DOERS.test(behind) ||
    MIXED.test(before) ||
    MIXED.test(behind.slice(0, MIXED_REACH)) ||
    (!isRest && RELATIVE_BEHIND.test(behind)) ||
    RELATIVE_CLAUSE.test(behind.replace(SUPERLATIVE, ""));
  return { nouns, isOneOfSeveral, fate, isRelative, isAmount };
}

/** Verbs behind which the subject's noun must have ended. */
const AUXILIARY = /^(?:is|are|was|were|be|do|does|did|has|have|had|will|would|can|could|may|might|must)$/;

/**
 * What a question about a number counts.
 * @returns the words that may stand for it: "Syrian soldiers", of which a figure must name one of `heads`; no heads
 * where it asks for a toll. The fate it asks for, null for none or several.
 */
export function askedCount(question: string): {
  readonly nouns: readonly string[];
  readonly heads: readonly string[];
  readonly fate: number | null;
} {
  const tokens = tokenize(question);
  const many = tokens.findIndex(({ word }) => word === "many" || word === "much");
  const behind = many < 0 ? [] : tokens.slice(many + 1);
  const length = behind.findIndex((token) => token.stop || FATE_OF.has(token.term));
  const nouns = behind.slice(0, length < 0 ? behind.length : length).map(({ term }) => term);
  // Without an auxiliary a verb may stand behind the noun ("how many delegates attended"), so that only the first is sure.
  const isClosed = length > 0 && AUXILIARY.test(behind[length].word);
  const fates = new Set(tokens.map(({ term }) => FATE_OF.get(term)).filter((fate) => fate !== undefined));
  return {
    nouns,
    heads: nouns.length === 0 ? [] : [nouns.at(isClosed ? -1 : 0)!],
    fate: fates.size === 1 ? [...fates][0] : null,
  };
}
