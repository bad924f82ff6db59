/** The folder in which models of one's own are kept, one folder each, named for the model. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PullquoteError } from "../core/errors.js";
import { MANIFEST_FILE, readModelManifest, sha256, type ManifestFile, type ModelManifest } from "./model-manifest.js";

/** Folders that are being filled; they are no models yet. */
const UNFINISHED = ".adding-";
/** After this long, in milliseconds, nobody is filling such a folder any more. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1_000;

/** Whether this can be a model's name: nothing that leads out of the folder or hides in it. */
export function isModelName(name: string): boolean {
  return /^[A-Za-z0-9][\w.-]*$/.test(name);
}

/** The models in the folder, by name; a folder whose manifest cannot be read is given with null. */
export async function installedModels(
  folder: string,
): Promise<{ readonly name: string; readonly folder: string; readonly manifest: ModelManifest | null }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.filter((entry) => entry.isDirectory() && isModelName(entry.name)).map(({ name }) => name);
  const models = await Promise.all(
    found.sort().map(async (name) => {
      const path = join(folder, name);
      if (!(await exists(join(path, MANIFEST_FILE)))) return [];
      return [{ name, folder: path, manifest: await readModelManifest(path).catch(() => null) }];
    }),
  );
  return models.flat();
}

/**
 * Adds a model in one step: `fill` puts its files into a folder of its own, they are recorded and tried, and only then
 * does the folder get the model's name. Whatever fails leaves nothing behind.
 * @param attempt loads the model from the folder, to see that it works.
 * @throws PullquoteError `usage` when there is a model of that name already.
 */
export async function installModel(
  models: string,
  about: Omit<ModelManifest, "files" | "revision">,
  fill: (folder: string) => Promise<{ readonly files: readonly string[]; readonly revision: string | null }>,
  attempt: (folder: string) => Promise<unknown>,
): Promise<ModelManifest> {
  const target = join(models, about.name);
  await refuseTaken(target, about.name);
  await mkdir(models, { recursive: true });
  await removeAbandoned(models);
  const folder = await mkdtemp(join(models, UNFINISHED));
  try {
    const { files, revision } = await fill(folder);
    const manifest: ModelManifest = { ...about, revision, files: await recorded(folder, files) };
    await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await attempt(folder);
    await refuseTaken(target, about.name);
    await rename(folder, target);
    return manifest;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Deletes a model that was added, and nothing else.
 * @throws PullquoteError `model-missing` when there is none of that name.
 */
export async function removeModel(models: string, name: string): Promise<void> {
  const folder = join(models, name);
  if (!isModelName(name) || !(await exists(join(folder, MANIFEST_FILE)))) {
    throw new PullquoteError(
      "model-missing",
      `Cannot remove the model "${name}": "${models}" holds none of that name. "pullquote models list" shows what it holds.`,
    );
  }
  // Out of sight first, so that half a model never bears its name.
  const doomed = await mkdtemp(join(models, UNFINISHED));
  await rename(folder, join(doomed, name));
  await rm(doomed, { recursive: true, force: true });
}

async function refuseTaken(target: string, name: string): Promise<void> {
  if (!(await exists(target))) return;
  throw new PullquoteError(
    "usage",
    `Cannot add the model "${name}": "${target}" is there already. Remove it first with "pullquote models remove ${name}".`,
  );
}

function recorded(folder: string, paths: readonly string[]): Promise<ManifestFile[]> {
  return Promise.all(
    [...paths].sort().map(async (path) => {
      const content = await readFile(join(folder, path));
      return { path, bytes: content.length, sha256: sha256(content) };
    }),
  );
}

async function removeAbandoned(models: string): Promise<void> {
  for (const name of await readdir(models)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const path = join(models, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > ABANDONED_AFTER) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
