import { join } from "node:path";
import { IndexService, type ModelLoaders } from "./answering/index-service.js";
import { PACKAGE_ROOT } from "./core/config.js";
import { loadReader } from "./load-reader.js";
import { DEFAULT_MODEL_FOLDER } from "./models/default-model.js";
import { loadEmbedder } from "./models/load-embedder.js";
import { modelFolder } from "./settings.js";
import { lanceIndexStore } from "./store/lance-index-store.js";

/** The evidence reader that comes with Pullquote. */
const READER_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-reader");

const MODELS: ModelLoaders = {
  embedder: (manifest) => loadEmbedder(modelFolder(undefined) ?? manifest.modelFolder ?? DEFAULT_MODEL_FOLDER),
  reader: () => loadReader(READER_FOLDER),
};

/**
 * Opens the index at a LanceDB URI for asking, with the model it was built with unless the environment names another.
 * @throws PullquoteError when the index or a model can't be used
 */
export function openService(uri: string): Promise<IndexService> {
  return IndexService.open(lanceIndexStore(uri), MODELS);
}
