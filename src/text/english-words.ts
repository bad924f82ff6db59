import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../core/config.js";
import { PullquoteError } from "../core/errors.js";

/** The words that the evidence reader has vectors for, commonest first. */
const FILE = join(PACKAGE_ROOT, "models", "pullquote-reader", "words.txt");
/** Beyond these the list, counted on what people write on the web, has "goverment" and "occured" too. */
const MOST = 50_000;

let words: ReadonlySet<string> | undefined;

/**
 * Whether a folded word is one of the commonest of English, names among them, and so hardly a slip for another.
 * @throws PullquoteError `model-missing` when the list cannot be read.
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(read().split("\n", MOST));
  return words.has(word);
}

function read(): string {
  try {
    return readFileSync(FILE, "utf8");
  } catch (cause) {
    throw new PullquoteError(
      "model-missing",
      `Cannot read the list of words "${FILE}": ${(cause as Error).message}. Install Pullquote anew.`,
      { cause },
    );
  }
}
