/** What a model's folder holds, and which version of it this is. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { PullquoteError } from "../core/errors.js";
import {
  PLAIN_EMBEDDING,
  POOLING_FILE,
  poolingOf,
  prefixesOf,
  PROMPTS_FILE,
  SENTENCE_FILE,
  type EmbeddingSettings,
} from "./embedding-settings.js";
import { checkFile, readModelManifest } from "./model-manifest.js";
import { namedBy, type ModelRole } from "./model-role.js";

export const DESCRIPTIONS = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;
export const QUANTIZED_WEIGHTS = "onnx/model_quantized.onnx";
export const FULL_WEIGHTS = "onnx/model.onnx";

/** Longest text, in tokens, for a model that states no limit of its own. */
export const FALLBACK_MAX_TOKENS = 512;
/** A stated limit above this means "none" (tokenizers without one state 1e30). */
const LARGEST_STATED_LIMIT = 1_000_000;
/** Architectures that count positions from behind the padding token's, so that two of the stated ones are no use. */
const OFFSET_POSITIONS = new Set(["roberta", "xlm-roberta", "camembert", "mpnet"]);

export interface ModelFiles {
  /** Absolute path. */
  readonly folder: string;
  readonly role: ModelRole;
  /** The folder's name. */
  readonly id: string;
  /** SHA-256 over names and contents of the files that are loaded, lower-case hex. */
  readonly hash: string;
  /** Whether the weights are `onnx/model_quantized.onnx` (preferred) and not `onnx/model.onnx`. */
  readonly quantized: boolean;
  /** The smallest limit on tokens that the files state. */
  readonly maxTokens: number;
  /** `config.json`. */
  readonly config: Json;
  /** For an embedder. */
  readonly embedding: EmbeddingSettings;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a folder as transformers.js lays it out, and checks it against the hashes recorded when it was added.
 * @throws PullquoteError `model-missing` when the folder or one of its files is not there, `model-failed` when one
 * cannot be read, is not JSON or not the one that was added.
 */
export async function readModelFiles(path: string, role: ModelRole = "embedder"): Promise<ModelFiles> {
  const folder = resolve(path);
  if (!(await exists(folder))) throw missing(folder, "there is no such folder", role);
  const quantized = await exists(join(folder, QUANTIZED_WEIGHTS));
  if (!quantized && !(await exists(join(folder, FULL_WEIGHTS)))) {
    throw missing(folder, `it holds neither ${QUANTIZED_WEIGHTS} nor ${FULL_WEIGHTS}`, role);
  }
  for (const name of DESCRIPTIONS) {
    if (!(await exists(join(folder, name)))) throw missing(folder, `it holds no ${name}`, role);
  }
  const names: string[] = [...DESCRIPTIONS, quantized ? QUANTIZED_WEIGHTS : FULL_WEIGHTS];
  if (role === "embedder") {
    for (const name of [POOLING_FILE, PROMPTS_FILE, SENTENCE_FILE]) {
      if (await exists(join(folder, name))) names.push(name);
    }
  }

  const manifest = await readModelManifest(folder);
  const json = new Map<string, Json>();
  const hash = createHash("sha256");
  for (const name of names.sort()) {
    const content = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw modelFailed(folder, `${name} cannot be read`, cause, role);
    });
    if (manifest) checkFile(folder, manifest, name, content);
    if (name.endsWith(".json")) json.set(name, parse(content, name, folder, role));
    // The length keeps one file's end and the next one's name apart.
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  const embedding = manifest?.embedding ?? embeddingSettings(folder, json);
  if (manifest?.embedding) hash.update(JSON.stringify(manifest.embedding));
  const config = json.get("config.json") ?? {};
  return {
    folder,
    role,
    id: basename(folder),
    hash: hash.digest("hex"),
    quantized,
    maxTokens: limit(json),
    config,
    embedding,
  };
}

/** The error for a model that is there but does not work. */
export function modelFailed(
  folder: string,
  what: string,
  cause?: unknown,
  role: ModelRole = "embedder",
): PullquoteError {
  return new PullquoteError(
    "model-failed",
    `Cannot use the model "${folder}": ${what}. Put its files in place again, or name another folder with ${namedBy(role)}.`,
    { cause },
  );
}

function missing(folder: string, what: string, role: ModelRole): PullquoteError {
  return new PullquoteError(
    "model-missing",
    `Cannot load the model "${folder}": ${what}. Name a folder with ${DESCRIPTIONS.join(", ")} and ` +
      `${QUANTIZED_WEIGHTS} or ${FULL_WEIGHTS} with ${namedBy(role)}; nothing is downloaded.`,
  );
}

function parse(content: Buffer, name: string, folder: string, role: ModelRole): Json {
  let value: unknown;
  try {
    value = JSON.parse(content.toString("utf8"));
  } catch (cause) {
    throw modelFailed(folder, `${name} is not JSON`, cause, role);
  }
  if (typeof value !== "object" || value === null)
    throw modelFailed(folder, `${name} is not a JSON object`, undefined, role);
  return value as Json;
}

function limit(json: ReadonlyMap<string, Json>): number {
  const config = json.get("config.json");
  const positions = config?.["max_position_embeddings"];
  const unusable = OFFSET_POSITIONS.has(String(config?.["model_type"])) ? 2 : 0;
  const limits = [
    json.get("tokenizer_config.json")?.["model_max_length"],
    json.get(SENTENCE_FILE)?.["max_seq_length"],
    typeof positions === "number" ? positions - unusable : null,
  ].filter((stated) => typeof stated === "number" && stated >= 1 && stated <= LARGEST_STATED_LIMIT) as number[];
  return Math.floor(limits.length > 0 ? Math.min(...limits) : FALLBACK_MAX_TOKENS);
}

function embeddingSettings(folder: string, json: ReadonlyMap<string, Json>): EmbeddingSettings {
  const stated = json.get(POOLING_FILE);
  const pooling = stated ? poolingOf(stated) : PLAIN_EMBEDDING.pooling;
  if (pooling === null)
    throw modelFailed(folder, `${POOLING_FILE} asks for a pooling that is none of CLS, mean and max`);
  const prompts = json.get(PROMPTS_FILE);
  return { pooling, prefixes: prompts ? prefixesOf(prompts) : PLAIN_EMBEDDING.prefixes };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
