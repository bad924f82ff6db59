import { basename, join, resolve } from "node:path";
import { installedModels } from "../models/installed-models.js";
import { KNOWN_MODELS } from "../models/known-models.js";
import { DEFAULT_MODEL_FOLDER } from "../models/default-model.js";
import { MODEL_ROLES, type ModelRole } from "../models/model-role.js";
import { ownModel } from "../settings.js";
import { lanceIndexStore } from "../store/lance-index-store.js";
import { printable } from "./printable.js";

/** A model that is known, was added or is in use. */
export interface ListedModel {
  readonly name: string;
  readonly role: ModelRole | null;
  /** Where it lies on this machine; null for one that was not added. */
  readonly folder: string | null;
  /** Bytes on this machine, or about so many when it is fetched; null where that is not recorded. */
  readonly bytes: number | null;
  readonly licence: string | null;
  /** What uses it: an environment variable, or the index. */
  readonly inUse: readonly string[];
}

/** Everything there is to say of models: the index's and the environment's first, then those added, then those known. */
export async function listModels(models: string, uri: string): Promise<ListedModel[]> {
  const users = new Map<string, { role: ModelRole; by: string[] }>();
  const use = (folder: string, role: ModelRole, by: string) => {
    const path = resolve(folder);
    users.set(path, { role, by: [...(users.get(path)?.by ?? []), by] });
  };
  const manifest = await lanceIndexStore(uri)
    .manifest()
    .catch(() => null);
  if (manifest) use(manifest.modelFolder ?? DEFAULT_MODEL_FOLDER, "embedder", "the index");
  for (const role of Object.keys(MODEL_ROLES) as ModelRole[]) {
    const folder = ownModel(role, undefined);
    if (folder !== null) use(folder, role, MODEL_ROLES[role].variable);
  }

  const installed = await installedModels(models);
  const added = installed.map(({ name, folder, manifest }): ListedModel => {
    const bytes = manifest?.files.reduce((sum, file) => sum + file.bytes, 0) ?? null;
    const { role = null, licence = null } = manifest ?? {};
    return { name, role, folder, bytes, licence, inUse: users.get(folder)?.by ?? [] };
  });
  const folders = new Set(added.map(({ folder }) => folder));
  const elsewhere = [...users]
    .filter(([folder]) => !folders.has(folder))
    .map(([folder, { role, by }]): ListedModel => {
      return { name: basename(folder), role, folder, bytes: null, licence: null, inUse: by };
    });
  const known = KNOWN_MODELS.filter(({ name }) => !folders.has(join(models, name))).map(
    ({ name, role, megabytes, licence }): ListedModel => {
      return { name, role, folder: null, bytes: megabytes * 1e6, licence, inUse: [] };
    },
  );
  return [...elsewhere, ...added, ...known];
}

/** The list for a terminal: a line for each model, in columns. */
export function formatModels(list: readonly ListedModel[]): string {
  const rows = list.map(({ name, role, folder, bytes, licence, inUse }) => {
    const size = bytes === null ? "" : `${folder === null ? "about " : ""}${Math.max(1, Math.round(bytes / 1e6))} MB`;
    const state = inUse.length > 0 ? `used by ${inUse.join(" and ")}` : folder === null ? "not added" : "added";
    return [
      name,
      role ?? "damaged",
      size,
      folder === null ? (licence ?? "licence not stated") : "",
      state,
      folder ?? "",
    ];
  });
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, printable(cell).length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => printable(cell).padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
