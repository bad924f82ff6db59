import { readFileSync, readdirSync } from "node:fs";
import type { SentenceKind } from "../../src/core/document.js";
import { slice } from "../../src/core/span.js";
import { splitSentences } from "../../src/text/sentences.js";

/** The sentences of a text, as text. */
export function sentencesOf(text: string): string[] {
  return splitSentences(text).map((sentence) => slice(text, sentence));
}

/** The sentences of one kind, as text. */
export function ofKind(text: string, kind: SentenceKind): string[] {
  return splitSentences(text)
    .filter((sentence) => sentence.kind === kind)
    .map((sentence) => slice(text, sentence));
}

const folder = new URL("../../seeds/", import.meta.url);
/** The texts of the seed articles, by file name. */
export const SEEDS: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")]),
);

export function seed(prefix: string): string {
  for (const [name, text] of SEEDS) if (name.startsWith(prefix)) return text;
  throw new Error(`No seed "${prefix}"`);
}
