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
}

const RELATIVE_BEFORE =
  /\b(?:including|includes?|among (?:them|those|whom)|of (?:whom|which|them|those|these)|another|additional|other|others|further|extra|remaining|total(?:l?ing)?(?: of)?|totals?|altogether|overall|combined|combine|raising|raises?|raised|ris(?:es?|ing|en)|rose|climb\w*|increas\w+|grew|grow\w*|jump\w*|up|down|fell|fall\w*|drop\w*|bring\w*|brought|reach\w*|surpass\w*|stands? at|stood at|now at|passed|each|every|per|average|daily|first|last|next|final|both|revis\w+|lower(?:ed|s)?|since|half of|one of|some of|many of|most of|part of)(?: (?:to|at|the|of|by|at least|more than|about|some|over|around|nearly|almost))*[ \u00a0]*$/i;
const RELATIVE_BEHIND =
  /^(?:[ \u00a0-](?:\p{L}+[ \u00a0]){0,2}?(?:others?|more|additional|further|each|apiece|other)\b|[ \u00a0](?:of (?:the|them|whom|those|these|its|his|her|their|which)|per|a (?:day|week|month|year)|every|daily|in total|in all|out of)\b)/iu;
const RELATIVE_CLAUSE =
  /\b(?:so far|to date|this year|this month|this week|in total|in the (?:past|last)|over the (?:past|last)|since|per|daily|a day|each|every|on average|overall|altogether|respectively|years?-to-date|cumulative|bringing|rises?|raising|also|including (?:the )?(?:gunm[ae]n|shooters?|attackers?|(?:suicide )?bombers?|suspects?|perpetrators?|drivers?|pilots?|assailants?|killers?|himself|herself|themselves))\b/i;

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
  const governing = left.find((token) => !token.stop && !MODIFIER.has(token.word));
  const fate = (governing && FATE_OF.get(governing.term)) ?? first(right) ?? first(left) ?? null;
  return { before, behind, right, fate };
}

/** What stands around a figure and what that makes of it. */
export function counted(sentence: AnalysedSentence, span: Span): Counted {
  const { before, behind, right, fate } = surroundings(sentence, span);
  const nouns: string[] = [];
  for (const token of right.slice(0, LONGEST_RUN)) {
    if (token.stop || FATE_OF.has(token.term)) break;
    nouns.push(token.term);
  }
  const isOneOfSeveral = sentence.values.some((other) => {
    if (other.kind !== "count" || (other.start < span.end && span.start < other.end)) return false;
    const around = surroundings(sentence, other);
    return around.fate === fate && !PART.test(around.before);
  });
  const isRelative = RELATIVE_BEFORE.test(before) || RELATIVE_BEHIND.test(behind) || RELATIVE_CLAUSE.test(behind);
  return { nouns, isOneOfSeveral, fate, isRelative };
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
