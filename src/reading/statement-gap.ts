import type { AnalysedSentence } from "./analysed-sentence.js";
import { hasCue } from "./kind-match.js";
import type { SoughtStatement } from "./question.js";
import { holds, type TermMatch } from "./term-match.js";

/** What counts where only half is there: the speaker without words, or what stands next to the sentence. */
const HALF = 0.5;

/**
 * Whether a sentence holds words of the one whose words are sought: 0 (it does, or none are sought), 0.5 (words of
 * somebody who is named next to it, or nobody's though it names them) or 1.
 */
export function speakerGap(
  { speaker }: SoughtStatement,
  sentence: AnalysedSentence,
  neighbours: readonly AnalysedSentence[],
): number {
  const speaks = hasCue("statement", sentence.text);
  const names = speaker.some(({ isName }) => isName) ? speaker.filter(({ isName }) => isName) : speaker;
  // "What did they say?" leaves it to the context who speaks.
  if (names.length === 0) return speaks ? 0 : 1;
  const isNamed = (other: AnalysedSentence) => names.some((term) => holds(other, term));
  if (isNamed(sentence)) return speaks ? 0 : HALF;
  return speaks && neighbours.some(isNamed) ? HALF : 1;
}

/** How much of what the words should be about stands neither in the sentence nor, by half, next to it: 0 to 1. */
export function topicGap({ topic }: SoughtStatement, met: readonly TermMatch[], sentence: AnalysedSentence): number {
  let missing = 0;
  let total = 0;
  for (const { term, here, near, similarity } of met) {
    if (!topic.includes(term)) continue;
    total += term.idf;
    if (here || term.related.some((other) => sentence.counts.has(other))) continue;
    missing += term.idf * Math.min(near ? HALF : 1, term.isName ? 1 : 1 - similarity);
  }
  return total === 0 ? 0 : missing / total;
}
