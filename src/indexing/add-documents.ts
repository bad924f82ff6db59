import type { Document } from "../core/document.js";
import type { Embedder } from "../core/embedder.js";
import { PullquoteError } from "../core/errors.js";
import type { IndexWriter, PassageRow } from "../core/index-store.js";
import { slice } from "../core/span.js";
import { chunk } from "./chunk.js";
import { embeddingText } from "./embedding-text.js";
import type { SourceFile } from "./find-files.js";
import type { OnProgress } from "./progress.js";
import { readDocument } from "./read-document.js";

/** Texts handed to the model at once. */
const EMBEDDED_AT_ONCE = 256;

/** What was added: the number of passages, and the SHA-256 of each document's text by id. */
export interface Added {
  readonly passages: number;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads, chunks, embeds and writes documents one after the other, so that memory stays bounded. */
export async function addDocuments(
  writer: IndexWriter,
  files: readonly SourceFile[],
  embedder: Embedder,
  onProgress: OnProgress,
): Promise<Added> {
  const hashes = new Map<string, string>();
  let passages = 0;
  for (const [index, file] of files.entries()) {
    const document = await readDocument(file);
    const rows = await embedPassages(document, embedder);
    await writer.add([document], rows);
    hashes.set(document.id, document.sha256);
    passages += rows.length;
    onProgress({ phase: "embedding", done: index + 1, total: files.length });
  }
  return { passages, hashes };
}

async function embedPassages(document: Document, embedder: Embedder): Promise<PassageRow[]> {
  const passages = chunk(document, embedder);
  const rows: PassageRow[] = [];
  for (let from = 0; from < passages.length; from += EMBEDDED_AT_ONCE) {
    const batch = passages.slice(from, from + EMBEDDED_AT_ONCE);
    const vectors = await embedder.embed(batch.map((passage) => embeddingText(document, passage, embedder)));
    for (const [index, passage] of batch.entries()) {
      const vector = vectors[index];
      if (vector === undefined) {
        throw new PullquoteError(
          "model-failed",
          `Cannot embed "${document.id}": the model "${embedder.id}" gave ${vectors.length} vectors for ${batch.length} texts.`,
        );
      }
      rows.push({ ...passage, text: slice(document.text, passage), vector });
    }
  }
  return rows;
}
