import type { IndexReader, IndexStore, IndexWriter, Manifest } from "../core/index-store.js";
import { SCHEMA_VERSION } from "../core/index-store.js";
import { PullquoteError } from "../core/errors.js";
import { guarded, missing, unfinished } from "./failures.js";
import { LanceIndexReader } from "./lance-index-reader.js";
import { LanceIndexWriter, type WriteOptions } from "./lance-index-writer.js";
import { connectToRead, connectToWrite, type Location, locate } from "./location.js";
import { checkCounts, openSnapshot } from "./snapshot.js";
import { readState } from "./state.js";

/**
 * An index kept in LanceDB.
 * @param uri a folder (a relative one is relative to the working directory) or an object store's URI (`s3://…`).
 */
export function lanceIndexStore(uri: string): IndexStore {
  const location = locate(uri);
  return {
    open: () => open(location),
    manifest: () => currentManifest(location),
    write: (options) => write(location, options),
  };
}

async function open(location: Location): Promise<IndexReader> {
  const { uri } = location;
  const connection = await connectToRead(location);
  try {
    const attempt = `open the index "${uri}"`;
    const state = await guarded(attempt, 'Run "pullquote index" to build it again.', () => readState(connection));
    if (state === null) throw (await connection.tableNames()).length > 0 ? unfinished(uri) : missing(uri);
    const { manifest, pointer } = state;
    if (pointer === null) {
      throw new PullquoteError(
        "index-outdated",
        `Cannot open the index "${uri}": it has format ${manifest.schemaVersion} where this version of Pullquote ` +
          `reads format ${SCHEMA_VERSION}. Run "pullquote index" to build it again.`,
      );
    }
    return await guarded(attempt, 'Run "pullquote index --rebuild".', async () => {
      const tables = await openSnapshot(connection, pointer);
      await checkCounts(uri, tables, state);
      return LanceIndexReader.load(uri, connection, tables, manifest, pointer);
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function currentManifest(location: Location): Promise<Manifest | null> {
  const connection = await connectToRead(location).catch((error: unknown) => {
    if (error instanceof PullquoteError && error.code === "index-missing") return null;
    throw error;
  });
  if (connection === null) return null;
  try {
    return (await readState(connection))?.manifest ?? null;
  } catch {
    return null;
  } finally {
    connection.close();
  }
}

async function write(location: Location, options: WriteOptions): Promise<IndexWriter> {
  const connection = await connectToWrite(location);
  try {
    return await LanceIndexWriter.start(location, connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
}
