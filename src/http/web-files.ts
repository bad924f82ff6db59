import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";

/** A file of the page, as it is served. */
export interface WebFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly cacheControl: string;
}

/** What Vite names by its content: `assets/index-D0ZWxHkq.js`. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/**
 * The built page, from request path to file, read whole at start: no request is ever turned into a path on disk.
 * Empty when the page has not been built.
 */
export function readWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>();
  for (const path of filesIn(folder)) {
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(url, {
      body: new Uint8Array(readFileSync(path)),
      type: getMimeType(path) ?? "application/octet-stream",
      cacheControl: HASHED.test(url) ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
