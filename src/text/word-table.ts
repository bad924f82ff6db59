import { readFileSync } from "node:fs";
import { PullquoteError } from "../core/errors.js";

/**
 * The lines of a table of words that comes with Pullquote.
 * @throws PullquoteError `model-missing` when the file cannot be read.
 */
export function readWordTable(file: string): string[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  } catch (cause) {
    throw new PullquoteError(
      "model-missing",
      `Cannot read the word tables "${file}": ${(cause as Error).message}. Install Pullquote anew.`,
      { cause },
    );
  }
}
