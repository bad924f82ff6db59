import { loadFeatureExtractor, type FeatureExtractor } from "./feature-extractor.js";
import { readModelFiles, type ModelFiles } from "./model-files.js";

/** A loaded feature-extraction model with what its files say of it; more than one part may read its token vectors. */
export interface TokenModel {
  readonly files: ModelFiles;
  readonly extractor: FeatureExtractor;
}

/**
 * @param folder as transformers.js lays it out: `config.json`, `tokenizer.json`, `tokenizer_config.json`, and
 * `onnx/model_quantized.onnx` or `onnx/model.onnx`
 * @throws PullquoteError `model-missing` when a file is not there, `model-failed` when they do not work.
 */
export async function loadTokenModel(folder: string): Promise<TokenModel> {
  const files = await readModelFiles(folder);
  return { files, extractor: await loadFeatureExtractor(files) };
}
