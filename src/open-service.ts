import { join } from "node:path";
import { IndexService, type ModelLoaders } from "./answering/index-service.js";
import { PACKAGE_ROOT, READER_FOLDER } from "./core/config.js";
import { loadReader } from "./load-reader.js";
import { DEFAULT_MODEL_FOLDER } from "./models/default-model.js";
import { loadAnswerReader } from "./models/load-answer-reader.js";
import { embedderOf } from "./models/load-embedder.js";
import { loadReranker } from "./models/load-reranker.js";
import { loadSentenceEncoder } from "./models/load-sentence-encoder.js";
import { loadTokenModel, type TokenModel } from "./models/token-model.js";
import { modelFolder, ownModel } from "./settings.js";
import { lanceIndexStore } from "./store/lance-index-store.js";

/** The sentence encoder that comes with Pullquote, which reads the token vectors of the default embedder. */
const ENCODER_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-sentence-encoder");

/** Larger models for ranking and reading, by folder or name; the environment's where left out. */
export interface OwnModels {
  readonly reranker?: string;
  readonly reader?: string;
}

function loaders(own: OwnModels): ModelLoaders {
  const reranker = ownModel("reranker", own.reranker);
  const reader = ownModel("reader", own.reader);
  let loaded: Promise<TokenModel> | undefined;
  const byDefault = () => (loaded ??= loadTokenModel(DEFAULT_MODEL_FOLDER));
  return {
    embedder: async (manifest) => {
      const folder = modelFolder(undefined) ?? manifest.modelFolder ?? DEFAULT_MODEL_FOLDER;
      return embedderOf(await (folder === DEFAULT_MODEL_FOLDER ? byDefault() : loadTokenModel(folder)));
    },
    encoder: async () => loadSentenceEncoder(ENCODER_FOLDER, await byDefault()),
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
