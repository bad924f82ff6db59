import { access, readdir } from "node:fs/promises";
import { PullquoteError, type ErrorCode } from "../core/errors.js";
import type { IndexStore, Manifest } from "../core/index-store.js";
import { indexUri, modelFolder, SEEDS_FOLDER } from "../settings.js";
import { lanceIndexStore } from "../store/lance-index-store.js";
import { runIndex } from "./index.js";
import { runServe, type ServeFlags } from "./serve.js";

const NO_INDEX_YET: readonly ErrorCode[] = ["index-missing", "index-unfinished"];

/**
 * `npm start`: brings the index up to date and serves it. An index of one's own articles is brought up to date with
 * those, never replaced by the articles that come with Pullquote.
 */
export async function runStart(flags: ServeFlags): Promise<void> {
  const uri = indexUri(flags.index);
  const manifest = await manifestOf(lanceIndexStore(uri), uri);
  const model = modelFolder(undefined) ?? manifest?.modelFolder ?? undefined;
  await runIndex(manifest === null ? [SEEDS_FOLDER] : await sourcesOf(manifest, uri), {
    index: uri,
    ...(model === undefined ? {} : { model }),
  });
  await runServe(flags);
}

/**
 * The manifest of the index, or null where there is no index yet.
 * @throws PullquoteError when there is one that does not say what it was made from.
 */
async function manifestOf(store: IndexStore, uri: string): Promise<Manifest | null> {
  const manifest = await store.manifest();
  if (manifest !== null && Array.isArray(manifest.sources)) return manifest;
  const failure = await store.open().then(
    (reader) => reader.close(),
    (error: unknown) => error,
  );
  if (failure instanceof PullquoteError && NO_INDEX_YET.includes(failure.code)) return null;
  throw new PullquoteError(
    "index-damaged",
    `Cannot bring the index "${uri}" up to date: it no longer says which articles it was made from. Run "pullquote ` +
      'index PATH" with your articles, or "pullquote index" for those that come with Pullquote.',
    { cause: failure },
  );
}

/**
 * The files and folders an index was made from.
 * @throws PullquoteError `unreadable-file` naming one that has gone since.
 */
async function sourcesOf({ sources, documents }: Manifest, uri: string): Promise<readonly string[]> {
  for (const source of sources) {
    if (await exists(source)) continue;
    // Pullquote itself was moved, and the articles that come with it.
    const seeds = new Set(await readdir(SEEDS_FOLDER));
    if (Object.keys(documents).every((id) => seeds.has(id))) return [SEEDS_FOLDER];
    throw new PullquoteError(
      "unreadable-file",
      `Cannot bring the index "${uri}" up to date: "${source}", which it was made from, is no longer there. Put it ` +
        'back, run "pullquote index PATH" with other articles, or "pullquote serve" to ask the index as it is.',
    );
  }
  return sources;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
