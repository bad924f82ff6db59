import type { AskRequest } from "../../src/core/ask.js";
import { MAX_CITATIONS, MAX_QUESTION_LENGTH } from "../../src/core/config.js";

/** Numbers between 0 and 1 that are the same in every run (a linear congruential generator modulo 2^32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const NOISE = [
  "\u{1f600}",
  "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
  "\0",
  "\u{202e}",
  "\u{200b}",
  "\u{feff}",
  "e\u{301}\u{302}\u{303}",
  "\u{a0}",
  "سوريا",
  "שלום",
  "Сочи",
  "日本語",
  "ﬁ",
  "İ",
  "\u{fffd}",
  "\r\n",
  "\t",
];
const SYNTAX = [
  '"',
  '"x" AND (',
  "*",
  "~2",
  "^5",
  " OR ",
  " NOT ",
  "field:x",
  "[a TO b]",
  "+",
  "-",
  "\\",
  "'; --",
  "%",
  "/.*/",
  "{}",
  "?",
];
const OPENINGS = [
  "Who",
  "When did",
  "Where is",
  "How many",
  "How much",
  "Why does",
  "What about",
  "Did",
  "Tell me:",
  "and",
];

/**
 * Requests as nobody would think of them, the same in every run: words and pieces of the texts in no order, with
 * signs that search engines and terminals obey, of every length and with every limit.
 */
export function generateRequests(count: number, texts: readonly string[], documents: readonly string[]): AskRequest[] {
  const random = randomNumbers(20_161_122);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(values: readonly T[]): T => values[below(values.length)];
  const words = texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== "");
  const several = (most: number, make: () => string) => Array.from({ length: 1 + below(most) }, make);
  const someWords = (most: number) => several(most, () => one(words)).join(" ");
  const piece = (longest: number) => {
    const text = one(texts);
    const start = below(text.length);
    return text.slice(start, start + 1 + below(longest));
  };

  const kinds: readonly (() => string)[] = [
    () => someWords(12),
    () => `${one(OPENINGS)} ${someWords(8)}?`,
    () => `${one(OPENINGS)} ${piece(200)}?`,
    () => piece(400),
    () => several(8, () => one([one(words), one(NOISE)])).join(one(["", " "])),
    () => several(10, () => one([one(words), one(SYNTAX)])).join(one(["", " "])),
    () => someWords(8).toUpperCase(),
    () => [...someWords(6)].reverse().join(""),
    () => `${one(OPENINGS)} ${someWords(2)} `.repeat(400),
    () => one([...NOISE, ...SYNTAX]).repeat(1 + below(300)),
    () => `${one(OPENINGS)} ${one(["he", "it", "they", "that", "there", "the same"])}?`,
  ];

  return Array.from({ length: count }, (_, number) => {
    const made = kinds[number % kinds.length]().slice(0, MAX_QUESTION_LENGTH);
    return {
      question: made.trim() === "" ? `${made}?` : made,
      ...(random() < 0.7 && { limit: 1 + below(MAX_CITATIONS) }),
      ...(random() < 0.3 && { history: several(3, () => someWords(10)).map((question) => ({ question })) }),
      ...(random() < 0.2 && { documents: documents.filter(() => random() < 0.5) }),
    };
  });
}
