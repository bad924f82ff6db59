import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Files open at a time; several together, because file systems put them on the disk in one go. */
const AT_ONCE = 64;

/**
 * Waits until every file below a folder, and the folders' own entries, are on the disk. LanceDB renames files into
 * place without this, so that after a power cut a file can be there and empty.
 */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const pathOf = (entry: (typeof entries)[number]): string => join(entry.parentPath, entry.name);
  await syncAll(entries.filter((entry) => entry.isFile()).map(pathOf), "r+");
  // Windows cannot open a folder as a file, and needs no such call.
  if (process.platform === "win32") return;
  await syncAll([folder, ...entries.filter((entry) => entry.isDirectory()).map(pathOf)], "r");
}

async function syncAll(paths: readonly string[], flags: string): Promise<void> {
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    await Promise.all(paths.slice(i, i + AT_ONCE).map((path) => sync(path, flags)));
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
