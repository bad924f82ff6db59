/** What was recorded of a model when it was added: where it came from, and every file with its hash. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PullquoteError } from "../core/errors.js";
import { POOLINGS, type EmbeddingSettings } from "./embedding-settings.js";
import { isModelRole, type ModelRole } from "./model-role.js";

/** Stands in the model's folder, so that it goes where the folder goes. */
export const MANIFEST_FILE = "pullquote.json";

export interface ManifestFile {
  /** Relative to the folder, with `/` between parts. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface ModelManifest {
  readonly name: string;
  readonly role: ModelRole;
  /** The address or the folder it was taken from. */
  readonly source: string;
  /** The commit that was fetched, where the host told; null otherwise. */
  readonly revision: string | null;
  readonly licence: string | null;
  /** Of an embedder whose files do not say so themselves. */
  readonly embedding?: EmbeddingSettings | undefined;
  readonly files: readonly ManifestFile[];
}

export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The manifest of a model's folder; null for one that was not added by "pullquote models add".
 * @throws PullquoteError `model-failed` when there is one that cannot be read.
 */
export async function readModelManifest(folder: string): Promise<ModelManifest | null> {
  const path = join(folder, MANIFEST_FILE);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw damaged(folder, `its ${MANIFEST_FILE} cannot be read`, cause);
  }
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw damaged(folder, `its ${MANIFEST_FILE} is not JSON`, cause);
  }
  if (!isManifest(manifest)) throw damaged(folder, `its ${MANIFEST_FILE} does not list its files`);
  return manifest;
}

/**
 * Checks a file that is about to be used against what was recorded; one that was not recorded is not checked.
 * @throws PullquoteError `model-failed` when it is another.
 */
export function checkFile(folder: string, { files }: ModelManifest, path: string, content: Uint8Array): void {
  const recorded = files.find((file) => file.path === path);
  if (recorded && (recorded.bytes !== content.length || recorded.sha256 !== sha256(content))) {
    throw damaged(folder, `${path} is not the file that was added (its SHA-256 is another)`);
  }
}

function damaged(folder: string, what: string, cause?: unknown): PullquoteError {
  return new PullquoteError(
    "model-failed",
    `Cannot use the model "${folder}": ${what}. Remove it with "pullquote models remove" and add it again.`,
    { cause },
  );
}

function isManifest(value: unknown): value is ModelManifest {
  if (!isObject(value)) return false;
  const { name, role, files, embedding } = value;
  return (
    typeof name === "string" &&
    isModelRole(role) &&
    typeof value["source"] === "string" &&
    (embedding === undefined || isEmbedding(embedding)) &&
    Array.isArray(files) &&
    files.every(
      (file: unknown) =>
        isObject(file) &&
        typeof file["path"] === "string" &&
        typeof file["bytes"] === "number" &&
        typeof file["sha256"] === "string",
    )
  );
}

function isEmbedding(value: unknown): value is EmbeddingSettings {
  if (!isObject(value) || !isObject(value["prefixes"])) return false;
  const { question, passage } = value["prefixes"];
  return (
    (POOLINGS as readonly unknown[]).includes(value["pooling"]) &&
    typeof question === "string" &&
    typeof passage === "string"
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
