import type { SourceFile } from "./find-files.js";
import type { OnProgress } from "./progress.js";
import { readText } from "./read-text.js";
import { textHash } from "./text-hash.js";
import { throwUnreadable, UnreadableFile } from "./unreadable-file.js";

/**
 * Reads every file once, before anything is written, and gives the SHA-256 of each one's text by document id. Texts
 * are not kept: thousands of articles need not fit in memory.
 * @throws PullquoteError `unreadable-file`, naming all files that cannot be read.
 */
export async function checkFiles(files: readonly SourceFile[], onProgress: OnProgress): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const unreadable: UnreadableFile[] = [];
  for (const [index, file] of files.entries()) {
    try {
      hashes.set(file.id, textHash(await readText(file.path)));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error);
    }
    onProgress({ phase: "reading", done: index + 1, total: files.length });
  }
  throwUnreadable(unreadable);
  return hashes;
}
