import type { Embedder } from "../core/embedder.js";
import { PullquoteError } from "../core/errors.js";
import { type IndexStore, type Manifest, SCHEMA_VERSION } from "../core/index-store.js";

/** What an indexing run starts from: an index to carry on, or nothing, with the reason when there was one. */
export type StartingPoint =
  { readonly carryOn: Manifest } | { readonly carryOn: null; readonly replaces: boolean; readonly reason?: string };

/** Looks at the index as it stands and decides whether it can be brought up to date or has to be built anew. */
export async function startingPoint(
  store: IndexStore,
  embedder: Pick<Embedder, "hash" | "dimension">,
  rebuild: boolean,
): Promise<StartingPoint> {
  const fresh = (reason: string): StartingPoint => ({ carryOn: null, replaces: true, reason });
  let manifest: Manifest;
  try {
    // Opened, not only looked at: a manifest alone does not show that the tables beside it are whole.
    const reader = await store.open();
    manifest = reader.manifest;
    reader.close();
  } catch (error) {
    if (!(error instanceof PullquoteError)) throw error;
    if (error.code === "index-missing" || error.code === "index-unfinished") return { carryOn: null, replaces: false };
    if (error.code === "index-outdated") return fresh("it was made by another version of Pullquote");
    if (error.code === "index-damaged") return fresh("it was damaged");
    throw error;
  }
  if (rebuild) return { carryOn: null, replaces: true };
  if (manifest.schemaVersion !== SCHEMA_VERSION) return fresh("it was made by another version of Pullquote");
  if (manifest.modelHash !== embedder.hash || manifest.dimension !== embedder.dimension) {
    return fresh("it was made with another model");
  }
  return { carryOn: manifest };
}
