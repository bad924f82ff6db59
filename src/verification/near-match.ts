import type { Document } from "../core/document.js";
import type { Span } from "../core/span.js";

/** Least similarity, 0 to 1, at which sentences are taken for another wording of a quotation. */
const MIN_SIMILARITY = 0.6;
/** Sentences taken together are at most so many times as long as the quotation. */
const MAX_LENGTH_RATIO = 2;

/**
 * The neighbouring sentences of a document that share most words with a quotation (Dice's coefficient over the words
 * of both, repeated ones counted); undefined when none are similar.
 */
export function nearMatch({ text, sentences }: Document, quote: string): Span | undefined {
  const wanted = countWords(quote);
  let best: { readonly span: Span; readonly similarity: number } | undefined;
  sentences.forEach(({ start }, first) => {
    for (const { end } of sentences.slice(first)) {
      if (end - start > MAX_LENGTH_RATIO * quote.length) break;
      const similarity = dice(wanted, countWords(text.slice(start, end)));
      if (similarity > (best?.similarity ?? 0)) best = { span: { start, end }, similarity };
    }
  });
  return best && best.similarity >= MIN_SIMILARITY ? best.span : undefined;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const total = sum(one.values()) + sum(other.values());
  const shared = sum([...one].map(([word, count]) => Math.min(count, other.get(word) ?? 0)));
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
