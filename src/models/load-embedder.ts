import type { Embedder, EmbeddingRole } from "../core/embedder.js";
import { PullquoteError } from "../core/errors.js";
import type { FeatureExtractor } from "./feature-extractor.js";
import { modelFailed, type ModelFiles } from "./model-files.js";
import { pool } from "./pool.js";
import { loadTokenModel, type TokenModel } from "./token-model.js";

/** Texts run through the model at once. More gains nothing on a processor and costs memory with a large model. */
const BATCH_SIZE = 32;
/** Characters of a text that an error message shows. */
const SHOWN_CHARACTERS = 40;

/**
 * Loads an embedding model (token vectors, pooled to one of unit length as the model's files say, by their mean where
 * they say nothing) from a folder as transformers.js lays it out:
 * `config.json`, `tokenizer.json`, `tokenizer_config.json`, and `onnx/model_quantized.onnx` or `onnx/model.onnx`.
 * Opens no connection.
 * @throws PullquoteError `model-missing` when a file is not there, `model-failed` when they do not work.
 */
export async function loadEmbedder(folder: string): Promise<Embedder> {
  return embedderOf(await loadTokenModel(folder));
}

/** The embedder of a model that is loaded already. */
export function embedderOf({ files, extractor }: TokenModel): Embedder {
  return {
    id: files.id,
    hash: files.hash,
    dimension: extractor.dimension,
    maxTokens: files.maxTokens,
    countTokens: (text, role = "passage") => extractor.encode(files.embedding.prefixes[role] + text).length,
    embed: (texts, role = "passage") => embed(texts, role, files, extractor),
  };
}

async function embed(
  texts: readonly string[],
  role: EmbeddingRole,
  files: ModelFiles,
  extractor: FeatureExtractor,
): Promise<Float32Array[]> {
  const { pooling, prefixes } = files.embedding;
  const sequences = texts.map((text) => extractor.encode(prefixes[role] + text));
  sequences.forEach((sequence, index) => {
    if (sequence.length > files.maxTokens) throw tooLong(texts[index], sequence.length, files);
  });

  const vectors: Float32Array[] = texts.map(() => new Float32Array(extractor.dimension));
  // Texts of like length side by side, so that little of a batch is padding.
  const order = [...sequences.keys()]
    .filter((index) => sequences[index].length > 0)
    .sort((a, b) => sequences[a].length - sequences[b].length || a - b);
  for (let start = 0; start < order.length; start += BATCH_SIZE) {
    const batch = order.slice(start, start + BATCH_SIZE);
    const states = await extractor.run(batch.map((index) => sequences[index]));
    if (states.dimension !== extractor.dimension) {
      throw modelFailed(files.folder, `it gave vectors of ${states.dimension} numbers, not ${extractor.dimension}`);
    }
    batch.forEach((index, row) => {
      const vector = pool(states, row, sequences[index].length, pooling);
      if (!vector.every(Number.isFinite))
        throw modelFailed(files.folder, "it gave a vector with something that is not a number");
      vectors[index] = vector;
    });
  }
  return vectors;
}

function tooLong(text: string, tokens: number, files: ModelFiles): PullquoteError {
  return new PullquoteError(
    "model-failed",
    `Cannot embed "${text.slice(0, SHOWN_CHARACTERS)}…": it has ${tokens} tokens, and the model "${files.id}" reads ` +
      `at most ${files.maxTokens}. Split the text.`,
  );
}
