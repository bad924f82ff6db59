import { resolve } from "node:path";
import type { Embedder } from "../core/embedder.js";
import { type IndexStore, type IndexWriter, type Manifest, SCHEMA_VERSION } from "../core/index-store.js";
import { type Changes, compareDocuments } from "./changes.js";
import { checkFiles } from "./check-files.js";
import { collectionStatistics } from "./collection-statistics.js";
import { findFiles } from "./find-files.js";
import type { IndexSummary } from "./index-summary.js";
import type { OnProgress } from "./progress.js";
import { startingPoint } from "./starting-point.js";

export interface BuildOptions {
  /** Files and folders; the index then holds the documents found there and no others. */
  readonly sources: readonly string[];
  readonly store: IndexStore;
  readonly embedder: Embedder;
  /** The model's folder as given; null for the one that comes with Pullquote. */
  readonly modelFolder: string | null;
  /** Build the index anew even where it could be carried on. */
  readonly rebuild?: boolean;
  readonly onProgress?: OnProgress;
}

/**
 * Brings an index up to date: new and changed documents are embedded, vanished ones removed, the rest left alone. An
 * index of another model or schema, or a damaged one, is replaced by one built beside it. On any error the index stays
 * as it was.
 * @throws PullquoteError `unreadable-file`, `no-documents`, `usage` (two files with one id), or what the store and the
 *   embedder throw.
 */
export async function buildIndex(options: BuildOptions): Promise<IndexSummary> {
  const { store, embedder, modelFolder, rebuild = false, onProgress = () => undefined } = options;
  const started = performance.now();
  const files = await findFiles(options.sources);
  const hashes = await checkFiles(files, onProgress);
  const start = await startingPoint(store, embedder, rebuild);
  const previous = start.carryOn;
  const changes = compareDocuments(new Map(Object.entries(previous?.documents ?? {})), hashes);
  const described = {
    schemaVersion: SCHEMA_VERSION,
    model: embedder.id,
    modelHash: embedder.hash,
    modelFolder,
    dimension: embedder.dimension,
    sources: options.sources.map((source) => resolve(source)),
  };
  let passages = previous?.passages ?? 0;

  if (previous === null || !isUpToDate(changes, previous, described)) {
    const writer = await store.write({ fresh: previous === null, dimension: embedder.dimension });
    try {
      passages -= await removeDocuments(writer, changes);
      const wanted = new Set([...changes.added, ...changes.changed]);
      const toAdd = files.filter((file) => wanted.has(file.id));
      // Loaded only now: with an index that is up to date, starting does not wait for the language tools.
      const { addDocuments } = await import("./add-documents.js");
      const added = await addDocuments(writer, toAdd, embedder, onProgress);
      passages += added.passages;
      onProgress({ phase: "finishing", done: 0, total: 1 });
      // A file may have been edited since it was checked: what counts is the text that was added.
      const documents = Object.fromEntries([...hashes].map(([id, hash]) => [id, added.hashes.get(id) ?? hash]));
      const statistics = await collectionStatistics(writer.documents());
      await writer.commit({ ...described, documents, passages }, statistics);
      onProgress({ phase: "finishing", done: 1, total: 1 });
    } catch (error) {
      await abandon(writer);
      throw error;
    }
  }
  return {
    documents: files.length,
    passages,
    added: changes.added.length,
    changed: changes.changed.length,
    removed: changes.removed.length,
    unchanged: changes.unchanged.length,
    rebuilt: start.carryOn === null && start.replaces,
    ...(start.carryOn === null && start.reason !== undefined ? { reason: start.reason } : {}),
    milliseconds: performance.now() - started,
  };
}

function isUpToDate(
  changes: Changes,
  previous: Manifest,
  described: Pick<Manifest, "model" | "modelFolder" | "sources">,
): boolean {
  return (
    changes.added.length + changes.changed.length + changes.removed.length === 0 &&
    previous.model === described.model &&
    previous.modelFolder === described.modelFolder &&
    JSON.stringify(previous.sources) === JSON.stringify(described.sources)
  );
}

async function removeDocuments(writer: IndexWriter, changes: Changes): Promise<number> {
  const ids = [...changes.changed, ...changes.removed];
  return ids.length === 0 ? 0 : writer.remove(ids);
}

/** Drops the change; the error that led here matters more than one from dropping it. */
async function abandon(writer: IndexWriter): Promise<void> {
  await writer.abort().catch(() => undefined);
}
