import type { Connection, Table } from "@lancedb/lancedb";
import { DOCUMENTS_SCHEMA, passagesSchema, TABLES, type TableKind, tableName, TERMS_SCHEMA } from "./schemas.js";
import { checkCounts, type Tables } from "./snapshot.js";
import type { Pointer, State } from "./state.js";

/** Empty tables of a new generation. */
export async function createTables(connection: Connection, generation: number, dimension: number): Promise<Tables> {
  return {
    documents: await connection.createEmptyTable(tableName("documents", generation), DOCUMENTS_SCHEMA),
    passages: await connection.createEmptyTable(tableName("passages", generation), passagesSchema(dimension)),
    terms: await connection.createEmptyTable(tableName("terms", generation), TERMS_SCHEMA),
  };
}

/**
 * The tables of a state, ready to be written on: what a killed run added since is taken back. Null when they are not
 * what the state's manifest says; then only a new generation helps.
 */
export async function carryOn(
  uri: string,
  connection: Connection,
  state: State,
  pointer: Pointer,
): Promise<Tables | null> {
  const opened: Table[] = [];
  try {
    for (const kind of TABLES) opened.push(await connection.openTable(tableName(kind, pointer.generation)));
    const [documents, passages, terms] = opened as [Table, Table, Table];
    const tables = { documents, passages, terms };
    await restore(tables, pointer.versions);
    await checkCounts(uri, tables, state);
    return tables;
  } catch {
    for (const table of opened) table.close();
    return null;
  }
}

/** Makes each table again what it was at a version; a table that is still at that version is left alone. */
export async function restore(tables: Tables, versions: Readonly<Record<TableKind, number>>): Promise<void> {
  for (const kind of TABLES) {
    if ((await tables[kind].version()) === versions[kind]) continue;
    await tables[kind].checkout(versions[kind]);
    await tables[kind].restore();
  }
}

export async function versionsOf(tables: Tables): Promise<Record<TableKind, number>> {
  const [documents, passages, terms] = await Promise.all(TABLES.map((kind) => tables[kind].version()));
  return { documents: documents, passages: passages, terms: terms };
}
