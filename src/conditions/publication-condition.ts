import { ARTICLE_NOUN } from "../text/article-noun.js";
import type { Condition } from "./condition.js";
import { lies, phrasePeriod, TIME_PHRASE } from "./period.js";

/* Dates of publication. A date alone is when something happened; it is one of publication where it belongs to the articles. */

/** What may stand between the articles and their date: "articles do you have from 2016", "articles that were published in". */
const BETWEEN =
  "(?:(?:do|did|are|is|were|was|have|had|has|you|we|i|there|that|which|got|available|in (?:the|this|your) (?:collection|archive|index)|published|written|posted|printed|appeared) )*?";
const AFTER_NOUN = new RegExp(
  `\\b(?<before>(?:in |from |according to )?(?:(?:the|an?|any|these|those|your|all|some) )?)(?<noun>${ARTICLE_NOUN}) (?<between>${BETWEEN})(?<phrase>${TIME_PHRASE})`,
  "iu",
);
const PUBLISHED = /(?:(?:that|which) )?(?:(?:were|was|are|is) )?(?:published|written|posted|printed|appeared) $/iu;
/** "the 2016 article" */
const BEFORE_NOUN = new RegExp(
  `\\b(?<before>(?:in |from |according to )?(?:(?:the|an?|your) )?)(?<phrase>(?:1[6-9]|20)\\d\\d) (?<noun>${ARTICLE_NOUN}|reports?)\\b`,
  "iu",
);
/** "What was reported in 2016 about…" */
const PASSIVE = new RegExp(
  `^(?<before>what (?:was|is|were|has been|had been) )(?<verb>reported|written|published) (?<phrase>${TIME_PHRASE})(?= (?:about|on|of|regarding)\\b)`,
  "iu",
);

/** The condition on the day of publication that a question makes, if any. */
export function publicationCondition(question: string): Condition | null {
  const passive = PASSIVE.exec(question);
  if (passive?.groups) {
    const { before = "", phrase = "" } = passive.groups;
    const start = passive.index + before.length;
    return condition(question, phrase, start, passive[0].length - before.length, "said");
  }
  const found = AFTER_NOUN.exec(question) ?? BEFORE_NOUN.exec(question);
  if (!found?.groups) return null;
  const { before = "", phrase = "", between = "" } = found.groups;
  const isAfter = found[0].endsWith(phrase);
  // "How many articles of 1949 …": a law has articles too; with a count the date must be said to be one of publication.
  if (/^of (?:1[6-9]|20)\d\d$/iu.test(phrase) && between === "" && before === "") return null;
  const isPhrase = /^(?:in|from|according to) /iu.test(before);
  const asks = /\b(?:which|what|how many|any|list|show(?: me)?) ?$/iu.test(question.slice(0, found.index));
  const published = PUBLISHED.exec(between)?.[0].length ?? 0;
  const end = found.index + found[0].length;
  const start = isAfter ? end - phrase.length - published : found.index + before.length;
  const made = condition(question, phrase, start, isAfter ? phrase.length + published : phrase.length, "");
  // "Who spoke in the 2016 article?" loses all of it; of "What do the articles from 2016 say" stays "they".
  return asks || !made ? made : { ...made, edit: { start: found.index, end, replacement: isPhrase ? "" : "they" } };
}

function condition(question: string, phrase: string, start: number, length: number, replacement: string) {
  const period = phrasePeriod(/^\d/.test(phrase) ? `in ${phrase}` : phrase);
  if (!period) return null;
  const span = { start, end: Math.min(question.length, start + length) };
  return {
    span,
    edit: { ...span, replacement },
    allows: ({ published }: { readonly published: string | null }) => published !== null && lies(published, period),
  };
}
