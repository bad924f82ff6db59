import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Waits until every file below a folder, and the folders' own entries, are on the disk. LanceDB renames files into
 * place without this, so that after a power cut a file can be there and empty.
 */
export async function syncFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    await (entry.isDirectory() ? syncFolder(path) : sync(path));
  }
  // Windows cannot open a folder as a file, and needs no such call.
  if (process.platform !== "win32") await sync(folder);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
