import type { Connection, Table } from "@lancedb/lancedb";
import { damaged } from "./failures.js";
import { TABLES, type TableKind, tableName } from "./schemas.js";
import type { Pointer, State } from "./state.js";

export type Tables = Readonly<Record<TableKind, Table>>;

/** Opens a generation's tables at exactly the versions of a state: later versions do not show. */
export async function openSnapshot(connection: Connection, pointer: Pointer): Promise<Tables> {
  const [documents, passages, terms] = await Promise.all(
    TABLES.map((kind) =>
      connection.openTable(tableName(kind, pointer.generation), [], { version: pointer.versions[kind] }),
    ),
  );
  return { documents: documents, passages: passages, terms: terms };
}

/** @throws PullquoteError `index-damaged` when the tables hold other numbers of rows than the manifest says. */
export async function checkCounts(uri: string, tables: Tables, { manifest }: State): Promise<void> {
  const [documents, passages] = await Promise.all([tables.documents.countRows(), tables.passages.countRows()]);
  const expected = Object.keys(manifest.documents).length;
  if (documents !== expected || passages !== manifest.passages) {
    throw damaged(
      `Cannot use the index "${uri}": it holds ${documents} documents and ${passages} passages where its manifest ` +
        `says ${expected} and ${manifest.passages}. Run "pullquote index --rebuild".`,
    );
  }
}

export function closeTables(tables: Tables): void {
  for (const kind of TABLES) tables[kind].close();
}
