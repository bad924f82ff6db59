import { buildIndex } from "../../src/indexing/build-index.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";

/** Indexes the articles of a folder with the model that comes with Pullquote. */
export async function indexArticles(folder: string, index: string): Promise<void> {
  await buildIndex({
    sources: [folder],
    store: lanceIndexStore(index),
    embedder: await loadEmbedder(DEFAULT_MODEL_FOLDER),
    modelFolder: null,
  });
}
