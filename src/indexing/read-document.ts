import type { Document } from "../core/document.js";
import { splitSentences } from "../text/sentences.js";
import type { SourceFile } from "./find-files.js";
import { readMetadata } from "./metadata.js";
import { readText } from "./read-text.js";
import { textHash } from "./text-hash.js";

/**
 * Reads a file into a document: its text, sentences and what it says of itself.
 * @throws PullquoteError `unreadable-file`
 */
export async function readDocument(file: SourceFile): Promise<Document> {
  const text = await readText(file.path);
  const sentences = splitSentences(text);
  return {
    id: file.id,
    ...readMetadata(text, sentences, file.id),
    sha256: textHash(text),
    characters: text.length,
    text,
    sentences,
  };
}
