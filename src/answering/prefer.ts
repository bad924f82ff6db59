import type { Preference } from "../conditions/conditions.js";
import { ageRank, fitsPeriod } from "../conditions/time-preference.js";
import type { Document } from "../core/document.js";
import { slice } from "../core/span.js";
import type { RankedSentence } from "../reading/rank-sentences.js";
import type { RereadSentence } from "../reading/reread.js";
import { tokenize } from "../text/terms.js";

/** What a soft condition that is met is worth before reading, in logits of the ranking. */
const WORTH = { source: 4, age: 2, period: 2 };

/** How far behind the best a sentence may lie, in logits, and still count as answering about as well. */
const ALIKE = 3;

/** Whether an outlet's name stands in a document outside of its sentences: in a footer, a share bar, a credit. */
function isMentioned(words: readonly string[], { text, sentences }: Document): boolean {
  return sentences.some((sentence) => {
    if (sentence.kind !== "boilerplate") return false;
    const own = tokenize(slice(text, sentence)).map(({ word }) => word);
    return own.some((_, i) => words.every((word, k) => own[i + k] === word));
  });
}

/** Whether a preference prefers anything. */
function isEmpty({ sources, mentioned, age, period }: Preference): boolean {
  return sources.size === 0 && mentioned.length === 0 && age === null && period === null;
}

/**
 * Ranks anew by what the question prefers. Sentences that came first by a good deal stay first.
 * @param ranked best first
 */
export function prefer<Item extends RankedSentence>(ranked: readonly Item[], preference: Preference): readonly Item[] {
  if (isEmpty(preference)) return ranked;
  const { sources, mentioned, age, period } = preference;
  const dates = ranked.flatMap(({ sentence }) => sentence.document.published ?? []);
  const mentions = new Map<Document, boolean>();
  const bonus = ({ sentence }: Item) => {
    const { document, text } = sentence;
    let isPreferred = sources.has(document.id);
    if (mentioned.length > 0) {
      if (!mentions.has(document)) mentions.set(document, isMentioned(mentioned, document));
      isPreferred ||= mentions.get(document) === true;
    }
    return (
      (isPreferred ? WORTH.source : 0) +
      (age === null ? 0 : WORTH.age * (ageRank(document.published, dates, age) - 0.5)) +
      (period === null ? 0 : WORTH.period * fitsPeriod({ text, document }, period))
    );
  };
  return ranked.map((item) => ({ ...item, score: item.score + bonus(item) })).sort((a, b) => b.score - a.score);
}

/**
 * Puts first, among the sentences that answer about as well as the best, the newest (or oldest), an undated one counting
 * as of middle age; or those of the time asked about. Scores stay with the places, so that a confidence means the same
 * as without a preference.
 * @param ranked best first
 */
export function preferAmongAlike<Item extends RereadSentence>(
  ranked: readonly Item[],
  { age, period }: Preference,
): readonly Item[] {
  if (age === null && period === null) return ranked;
  const isAlike = ({ score, evidence }: Item) => evidence !== null && score >= ranked[0].score - ALIKE;
  const alike = ranked.filter(isAlike);
  const dates = alike.flatMap(({ sentence }) => sentence.document.published ?? []);
  const fit = ({ sentence: { document, text } }: Item) =>
    (period === null ? 0 : Math.trunc(fitsPeriod({ text, document }, period))) +
    (age === null ? 0 : ageRank(document.published, dates, age));
  const ordered = [...alike].sort((a, b) => fit(b) - fit(a));
  return [
    ...ordered.map((item, place) => ({ ...item, score: alike[place].score })),
    ...ranked.filter((item) => !isAlike(item)),
  ];
}
