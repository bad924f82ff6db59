import { constants, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { MAX_FILE_BYTES } from "../core/config.js";
import { readableTypes, readerFor } from "./readers.js";
import { UnreadableFile, unreadableBySystem } from "./unreadable-file.js";

const VISIBLE = /[^\p{Z}\p{C}]/u;

/**
 * The text of a file, decoded by the reader for its type.
 * @throws PullquoteError `unreadable-file` when it is missing, not a regular file, too large, of a type or an encoding
 *   that is not read, or blank.
 */
export async function readText(path: string): Promise<string> {
  const reader = readerFor(path);
  if (reader === undefined) {
    throw new UnreadableFile(
      path,
      `its type is not one of those read (${readableTypes()})`,
      "Convert it, or leave it out.",
    );
  }
  const decoded = reader(await readBytes(path));
  if (!("text" in decoded)) throw new UnreadableFile(path, decoded.reason, decoded.remedy);
  if (!VISIBLE.test(decoded.text)) {
    throw new UnreadableFile(path, "it is empty", "Remove it, or put the article's text in it.");
  }
  return decoded.text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    // Checked before opening, for opening a pipe would wait for a writer; and after, for the path may have changed.
    check(path, await stat(path));
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      check(path, await file.stat());
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadableBySystem(path, error);
  }
}

function check(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new UnreadableFile(path, "it is not a regular file", "Remove it, or leave it out.");
  if (stats.size > MAX_FILE_BYTES) {
    const sizes = [stats.size, MAX_FILE_BYTES].map((bytes) => bytes.toLocaleString("en"));
    throw new UnreadableFile(
      path,
      `it has ${sizes[0]} bytes, more than the ${sizes[1]} an article may have`,
      "Split it, or leave it out.",
    );
  }
}
