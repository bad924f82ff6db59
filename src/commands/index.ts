import { resolve } from "node:path";
import { buildIndex } from "../indexing/build-index.js";
import { formatSummary } from "../indexing/index-summary.js";
import { DEFAULT_MODEL_FOLDER } from "../models/default-model.js";
import { loadEmbedder } from "../models/load-embedder.js";
import { progressDisplay } from "../progress.js";
import { indexUri, modelFolder, SEEDS_FOLDER } from "../settings.js";
import { lanceIndexStore } from "../store/lance-index-store.js";

export interface IndexFlags {
  readonly index?: string;
  readonly model?: string;
  readonly rebuild?: boolean;
}

/** `pullquote index`: brings the index up to date with files and folders and prints what changed. */
export async function runIndex(paths: readonly string[], flags: IndexFlags): Promise<void> {
  const folder = modelFolder(flags.model);
  const progress = progressDisplay();
  try {
    const summary = await buildIndex({
      sources: paths.length > 0 ? paths : [SEEDS_FOLDER],
      store: lanceIndexStore(indexUri(flags.index)),
      embedder: await loadEmbedder(folder ?? DEFAULT_MODEL_FOLDER),
      modelFolder: folder === null ? null : resolve(folder),
      rebuild: flags.rebuild ?? false,
      onProgress: progress.onProgress,
    });
    progress.stop();
    process.stdout.write(`${formatSummary(summary)}\n`);
  } finally {
    progress.stop();
  }
}
