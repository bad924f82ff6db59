/** The one door to transformers.js: a feature-extraction pipeline from a local folder, silent and without a network. */
import { basename, dirname } from "node:path";
import type { FeatureExtractionPipeline } from "@xenova/transformers";
import { firstLine, loadQuietly } from "./load-quietly.js";
import { modelFailed, type ModelFiles } from "./model-files.js";

export interface FeatureExtractor {
  /** Length of a token's vector. */
  readonly dimension: number;
  /** Token ids of a text, special tokens included, without cutting. */
  encode(text: string): number[];
  /** Last hidden states of the token sequences, padded to the longest: batch × tokens × dimension, row by row. */
  run(sequences: readonly (readonly number[])[]): Promise<HiddenStates>;
}

export interface HiddenStates {
  readonly data: Float32Array;
  /** Tokens of each padded sequence. */
  readonly tokens: number;
  readonly dimension: number;
}

/** Any text with a token: what it gives tells the model's dimension and that it runs at all. */
const PROBE = "pullquote";

/**
 * Loads tokenizer and model with the library's own pipeline. Pooling is done by us: the library's takes five times as
 * long as the model it follows here, and gives NaN for a text without tokens.
 * @throws PullquoteError `model-failed` when the library cannot load the files or the model does not run.
 */
export function loadFeatureExtractor(files: ModelFiles): Promise<FeatureExtractor> {
  return loadQuietly(() => load(files));
}

async function load(files: ModelFiles): Promise<FeatureExtractor> {
  const { env, pipeline, Tensor } = await import("@xenova/transformers");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.localModelPath = dirname(files.folder);

  let extractor: FeatureExtractionPipeline;
  try {
    extractor = await pipeline("feature-extraction", basename(files.folder), { quantized: files.quantized });
  } catch (cause) {
    throw modelFailed(files.folder, `its files cannot be loaded (${firstLine(cause)})`, cause);
  }
  const { tokenizer, model } = extractor;
  const padding = BigInt((tokenizer as { pad_token_id?: number }).pad_token_id ?? 0);

  const encode = (text: string): number[] => tokenizer.encode(text);
  const run = async (sequences: readonly (readonly number[])[]): Promise<HiddenStates> => {
    const tokens = Math.max(...sequences.map((sequence) => sequence.length));
    const shape = [sequences.length, tokens];
    const ids = new BigInt64Array(sequences.length * tokens).fill(padding);
    const mask = new BigInt64Array(sequences.length * tokens);
    sequences.forEach((sequence, row) => {
      ids.set(sequence.map(BigInt), row * tokens);
      mask.fill(1n, row * tokens, row * tokens + sequence.length);
    });
    const inputs = { input_ids: new Tensor("int64", ids, shape), attention_mask: new Tensor("int64", mask, shape) };
    let output: Record<string, InstanceType<typeof Tensor> | undefined>;
    try {
      output = (await model(inputs)) as typeof output;
    } catch (cause) {
      throw modelFailed(files.folder, `running it failed (${firstLine(cause)})`, cause);
    }
    const states = output["last_hidden_state"] ?? output["token_embeddings"] ?? output["logits"];
    if (!(states?.data instanceof Float32Array) || states.dims.length !== 3 || states.dims[1] !== tokens) {
      throw modelFailed(files.folder, "it does not give a vector for each token (last_hidden_state)");
    }
    return { data: states.data, tokens, dimension: states.dims[2] };
  };

  const probe = encode(PROBE);
  if (probe.length === 0) throw modelFailed(files.folder, "its tokenizer finds no token in plain text");
  const { dimension } = await run([probe]);
  return { dimension, encode, run };
}
