import { join } from "node:path";
import { IndexService, type ModelLoaders } from "./answering/index-service.js";
import { PACKAGE_ROOT } from "./core/config.js";
import { loadReader } from "./load-reader.js";
import { DEFAULT_MODEL_FOLDER } from "./models/default-model.js";
import { loadAnswerReader } from "./models/load-answer-reader.js";
import { loadEmbedder } from "./models/load-embedder.js";
import { loadReranker } from "./models/load-reranker.js";
import { modelFolder, ownModel } from "./settings.js";
import { lanceIndexStore } from "./store/lance-index-store.js";

/** The evidence reader that comes with Pullquote. */
const READER_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-reader");

/** Larger models for ranking and reading, by folder or name; the environment's where left out. */
export interface OwnModels {
  readonly reranker?: string;
  readonly reader?: string;
}

function loaders(own: OwnModels): ModelLoaders {
  const reranker = ownModel("reranker", own.reranker);
  const reader = ownModel("reader", own.reader);
  return {
    embedder: (manifest) => loadEmbedder(modelFolder(undefined) ?? manifest.modelFolder ?? DEFAULT_MODEL_FOLDER),
    reader: () => loadReader(READER_FOLDER),
    reranker: async () => (reranker === null ? undefined : loadReranker(reranker)),
    answerReader: async () => (reader === null ? undefined : loadAnswerReader(reader)),
  };
}

/**
 * Opens the index at a LanceDB URI for asking, with the model it was built with unless the environment names another.
 * @throws PullquoteError when the index or a model can't be used
 */
export function openService(uri: string, own: OwnModels = {}): Promise<IndexService> {
  return IndexService.open(lanceIndexStore(uri), loaders(own));
}
