import { join } from "node:path";
import { READER_FOLDER } from "../core/config.js";
import { readWordTable } from "./word-table.js";

/** Beyond these the reader's words, commonest first, as counted on what people write on the web, have "goverment" too. */
const MOST = 50_000;

let words: ReadonlySet<string> | undefined;

/**
 * Whether a folded word is one of the commonest of English, names among them, and so hardly a slip for another.
 * @throws PullquoteError `model-missing` when the list cannot be read.
 */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(readWordTable(join(READER_FOLDER, "words.txt")).slice(0, MOST));
  return words.has(word);
}
