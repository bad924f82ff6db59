import { mkdir, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { connect, type Connection } from "@lancedb/lancedb";
import { PullquoteError } from "../core/errors.js";
import { damaged, forbidden, missing } from "./failures.js";

/** Where an index is kept: a folder, or a place in an object store such as `s3://bucket/path`. */
export interface Location {
  /** As the user gave it, for messages. */
  readonly uri: string;
  /** The absolute folder, or null for an object store. */
  readonly folder: string | null;
}

/**
 * @param uri a folder (relative ones to the working directory), a `file:` URL or an object store's URI.
 * @throws PullquoteError `usage` for a `db://` URI: LanceDB's hosted service is no place for an offline index.
 */
export function locate(uri: string): Location {
  if (uri === "") throw new PullquoteError("usage", 'Cannot use the index "": it is empty. Name a folder.');
  if (/^db:\/\//i.test(uri)) {
    throw new PullquoteError("usage", `Cannot use the index "${uri}": it is a hosted service. Name a folder.`);
  }
  if (/^file:\/\//i.test(uri)) return { uri, folder: fileURLToPath(uri) };
  // Absolute, because LanceDB takes every name that starts with "db" for its hosted service.
  return { uri, folder: /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) ? null : resolve(uri) };
}

/**
 * Connects for reading and creates nothing.
 * @throws PullquoteError `index-missing`, `usage` (a file), `unreadable-file` (no permission) or `index-damaged` (the
 * object store cannot be reached).
 */
export async function connectToRead(location: Location): Promise<Connection> {
  if (location.folder !== null) {
    // LanceDB would create the folder, so look first.
    await readdir(location.folder).catch((cause: unknown) => {
      throw folderFailure("open", location.uri, cause);
    });
  }
  return connected(location, "open");
}

/**
 * Connects for writing, creating the folder.
 * @throws PullquoteError as {@link connectToRead}, less `index-missing`.
 */
export async function connectToWrite(location: Location): Promise<Connection> {
  if (location.folder !== null) {
    await mkdir(location.folder, { recursive: true }).catch((cause: unknown) => {
      throw folderFailure("write", location.uri, cause);
    });
  }
  return connected(location, "write");
}

async function connected(location: Location, action: string): Promise<Connection> {
  try {
    return await connect(location.folder ?? location.uri);
  } catch (cause) {
    throw damaged(
      `Cannot ${action} the index "${location.uri}": its storage cannot be reached. Check address and credentials.`,
      cause,
    );
  }
}

function folderFailure(action: string, uri: string, cause: unknown): PullquoteError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "ENOENT" && action === "open") return missing(uri);
  const attempt = `Cannot ${action} the index "${uri}"`;
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new PullquoteError("usage", `${attempt}: a file is in its place. Name a folder.`, { cause });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return forbidden(`${action} the index "${uri}"`, cause);
  }
  return new PullquoteError("unreadable-file", `${attempt}: the folder cannot be used (${code}).`, { cause });
}
