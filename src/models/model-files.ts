/** What a model's folder holds, and which version of it this is. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { PullquoteError } from "../core/errors.js";

const DESCRIPTIONS = ["config.json", "tokenizer.json", "tokenizer_config.json"] as const;
const QUANTIZED_WEIGHTS = "onnx/model_quantized.onnx";
const FULL_WEIGHTS = "onnx/model.onnx";

/** Longest text, in tokens, for a model that states no limit of its own. */
export const FALLBACK_MAX_TOKENS = 512;
/** A stated limit above this means "none" (tokenizers without one state 1e30). */
const LARGEST_STATED_LIMIT = 1_000_000;

export interface ModelFiles {
  /** Absolute path. */
  readonly folder: string;
  /** The folder's name. */
  readonly id: string;
  /** SHA-256 over names and contents of the files that are loaded, lower-case hex. */
  readonly hash: string;
  /** Whether the weights are `onnx/model_quantized.onnx` (preferred) and not `onnx/model.onnx`. */
  readonly quantized: boolean;
  /** The smallest limit on tokens that the files state. */
  readonly maxTokens: number;
}

/**
 * Reads a folder as transformers.js lays it out.
 * @throws PullquoteError `model-missing` when the folder or one of its files is not there, `model-failed` when one
 * cannot be read or is not JSON.
 */
export async function readModelFiles(path: string): Promise<ModelFiles> {
  const folder = resolve(path);
  if (!(await exists(folder))) throw missing(folder, "there is no such folder");
  const quantized = await exists(join(folder, QUANTIZED_WEIGHTS));
  if (!quantized && !(await exists(join(folder, FULL_WEIGHTS)))) {
    throw missing(folder, `it holds neither ${QUANTIZED_WEIGHTS} nor ${FULL_WEIGHTS}`);
  }
  for (const name of DESCRIPTIONS) {
    if (!(await exists(join(folder, name)))) throw missing(folder, `it holds no ${name}`);
  }

  const names = [...DESCRIPTIONS, quantized ? QUANTIZED_WEIGHTS : FULL_WEIGHTS].sort();
  const contents = new Map<string, Buffer>();
  const hash = createHash("sha256");
  for (const name of names) {
    const content = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw modelFailed(folder, `${name} cannot be read`, cause);
    });
    contents.set(name, content);
    // The length keeps one file's end and the next one's name apart.
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  const limits = [
    readNumber(folder, "tokenizer_config.json", contents, "model_max_length"),
    readNumber(folder, "config.json", contents, "max_position_embeddings"),
  ].filter((limit) => limit !== null && limit >= 1 && limit <= LARGEST_STATED_LIMIT);
  const maxTokens = Math.floor(limits.length > 0 ? Math.min(...(limits as number[])) : FALLBACK_MAX_TOKENS);
  return { folder, id: basename(folder), hash: hash.digest("hex"), quantized, maxTokens };
}

/** The error for a model that is there but does not work. */
export function modelFailed(folder: string, what: string, cause?: unknown): PullquoteError {
  return new PullquoteError(
    "model-failed",
    `Cannot use the model "${folder}": ${what}. Put its files in place again, or name another folder with --model or PULLQUOTE_MODEL.`,
    { cause },
  );
}

function missing(folder: string, what: string): PullquoteError {
  return new PullquoteError(
    "model-missing",
    `Cannot load the model "${folder}": ${what}. Name a folder with ${DESCRIPTIONS.join(", ")} and ` +
      `${QUANTIZED_WEIGHTS} or ${FULL_WEIGHTS} with --model or PULLQUOTE_MODEL; nothing is downloaded.`,
  );
}

function readNumber(folder: string, name: string, contents: Map<string, Buffer>, key: string): number | null {
  let value: unknown;
  try {
    value = JSON.parse(contents.get(name)!.toString("utf8"));
  } catch (cause) {
    throw modelFailed(folder, `${name} is not JSON`, cause);
  }
  if (typeof value !== "object" || value === null) throw modelFailed(folder, `${name} is not a JSON object`);
  const number = (value as Record<string, unknown>)[key];
  return typeof number === "number" ? number : null;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
