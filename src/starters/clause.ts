import type { TaggedWord } from "../text/phrases.js";
import { nounPhrase, type Words } from "./noun-phrase.js";
import { HEDGE } from "./hedge.js";
import { SAID } from "./roles.js";

/** A main clause in its plain order: subject, verbs, the rest. */
export interface Clause {
  readonly subject: Words;
  /** Auxiliaries in front of the main verb, a lone "is" or "was" included. */
  readonly auxiliaries: Words;
  /** Index of the main verb; null where "to be" stands alone. */
  readonly verb: number | null;
  /** What stands behind the verb, up to where another clause or an aside begins. */
  readonly rest: Words;
  /** Index of the word or mark at which the rest ends. */
  readonly boundary: number;
}

/** Adverbs that may be left out of a question without making it another. */
const DROPPED = /^(?:also|then|later|recently|already|subsequently|reportedly|finally|eventually|formally|officially)$/;
const LISTENERS = /^(?:reporters|journalists|lawmakers|parliament|supporters|delegates|reuters|bloomberg)$/;
/** Words that open what can be left away in front of a sentence without making it another. */
const FRONTED = /^(?:meanwhile|however|after|before|following|during|earlier|later|additionally|moreover|separately)$/;
/** Words that dates are made of. */
const TIME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|early|late|the|spring|summer|autumn|winter|of)$/;
/** Longest aside behind a subject, in words. */
const LONGEST_ASIDE = 16;
/** Words that open another clause or an aside. */
const OPENS =
  /^(?:that|which|who|whom|whose|what|whether|how|why|when|where|while|because|since|although|though|if|unless|until|after|before|but|so|according|including|as|like|despite|amid|than|saying|adding|citing|following|though|yet|or|nor)$/;

/** The words of a main clause that begins at a word, as far as it is of the plainest kind. */
export function parseClause(words: readonly TaggedWord[], opening: number): Clause | null {
  let from = opening;
  while (HEDGE.test(words[from]?.lower ?? "")) from++;
  if (words[from]?.tag !== "NUM") from = opening;
  const subject = nounPhrase(words, from);
  if (!subject) return null;
  let at = behindAside(words, subject.last);
  const auxiliaries = { first: at, last: at };
  while (words[at]?.tag === "AUX" || DROPPED.test(words[at]?.lower ?? "")) at++;
  auxiliaries.last = at;
  while (auxiliaries.last > auxiliaries.first && words[auxiliaries.last - 1].tag !== "AUX") auxiliaries.last--;
  const verb = words[at]?.tag === "VERB" ? at++ : null;
  if (verb === null && auxiliaries.last === auxiliaries.first) return null;
  const boundary = endOfClause(words, at);
  // What an aside in brackets belongs to goes on behind it.
  if (words[boundary]?.text === "(" || isVague(words, subject)) return null;
  return { subject, auxiliaries, verb, rest: { first: at, last: boundary }, boundary };
}

/** "The company", "a man": one that only the article makes known. */
function isVague(words: readonly TaggedWord[], { first, last }: Words): boolean {
  return last - first <= 2 && /^(?:the|a|an)$/.test(words[first].lower) && words[last - 1].tag === "NOUN";
}

/** Where the sentence goes on behind an aside between commas: ", the U.N. envoy,". */
function behindAside(words: readonly TaggedWord[], from: number): number {
  if (words[from]?.text !== ",") return from;
  const end = words.findIndex(({ text }, index) => index > from && text === ",");
  return end > from && end - from < LONGEST_ASIDE && /^(?:AUX|VERB)$/.test(words[end + 1]?.tag ?? "") ? end + 1 : from;
}

function endOfClause(words: readonly TaggedWord[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const { lower, tag, text } = words[at];
    const glued = /^[-–&]$/.test(text) && words[at - 1]?.end === words[at].start;
    if (tag === "PUNCT" && !glued && !/^['’]/.test(text)) return at;
    if (OPENS.test(lower) || tag === "SCONJ") return at;
    if (tag === "CCONJ" && joinsClauses(words, at)) return at;
  }
  return at;
}

/** Whether a verb follows before the next mark, so that "and" joins clauses and not names. */
function joinsClauses(words: readonly TaggedWord[], index: number): boolean {
  for (let at = index + 1; at < words.length; at++) {
    const { tag } = words[at];
    if (tag === "VERB" || tag === "AUX" || tag === "PRON" || tag === "PART" || tag === "ADV") return true;
    if (tag === "PUNCT") return words[at].text === ",";
  }
  return false;
}

/** Index of the word that opens the main clause, behind what is set in front: "On Tuesday,", "Speaking in Paris,". */
export function mainClause(words: readonly TaggedWord[]): number {
  const first = words[0];
  const comma = words.findIndex(({ text }) => text === ",");
  if (first === undefined || comma < 1 || comma > LONGEST_ASIDE) return 0;
  const dated = words.slice(1, comma).every(({ text, tag }) => tag === "NUM" || TIME.test(text));
  const aside = FRONTED.test(first.lower) || (/^(?:on|in|by|at|since)$/.test(first.lower) && dated);
  return aside || (first.tag === "VERB" && /(?:ing|ed)$/.test(first.lower)) ? comma + 1 : 0;
}

/** Index of the word that opens the clause that a main clause reports, "said [that] the talks …"; null without one. */
export function reportedClause(words: readonly TaggedWord[], { verb, auxiliaries }: Clause): number | null {
  if (verb === null || auxiliaries.last > auxiliaries.first || !SAID.test(words[verb].lower)) return null;
  let at = verb + 1;
  if (LISTENERS.test(words[at]?.lower ?? "")) at++;
  if (words[at]?.lower === "that") at++;
  return at;
}
