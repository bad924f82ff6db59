import type { Connection, Table } from "@lancedb/lancedb";
import { Schema, Field, Utf8 } from "apache-arrow";
import { type Manifest, SCHEMA_VERSION } from "../core/index-store.js";
import { arrowTable, strings } from "./arrow-table.js";
import { readStrings } from "./read-columns.js";
import { TABLES, type TableKind } from "./schemas.js";

const TABLE = "manifest";
const SCHEMA = new Schema([new Field("id", new Utf8(), false), new Field("json", new Utf8(), false)]);
/** A manifest a minute old is in nobody's hands any more: readers read it once, in milliseconds. */
const KEEP_MANIFESTS_MS = 60_000;

/** Where the rows of a state are: a generation of tables, each at one of LanceDB's versions. */
export interface Pointer {
  /** Made anew for every state, so that a rebuilt folder is never taken for the old one. */
  readonly id: string;
  readonly generation: number;
  readonly versions: Readonly<Record<TableKind, number>>;
  /** The part of the statistics that is not in the terms table. */
  readonly sentences: number;
  readonly meanLength: number;
}

/** What the one row of the table `manifest` says; no pointer for a manifest of another schema version. */
export interface State {
  readonly manifest: Manifest;
  readonly pointer: Pointer | null;
}

/**
 * The current state, or null when no index has been written.
 * @throws Error of any kind when the manifest is broken.
 */
export async function readState(connection: Connection): Promise<State | null> {
  if (!(await connection.tableNames()).includes(TABLE)) return null;
  const table = await connection.openTable(TABLE);
  try {
    return parse(await onlyValue(table, "json"));
  } finally {
    table.close();
  }
}

/** Makes a state the current one: this is the single step that readers see. */
export async function writeState(connection: Connection, manifest: Manifest, pointer: Pointer): Promise<void> {
  const json = JSON.stringify({ ...manifest, pointer });
  const row = arrowTable(SCHEMA, 1, [strings([pointer.id]), strings([json])]);
  const table = await openReplaceable(connection);
  if (table === null) (await connection.createTable(TABLE, row)).close();
  else await table.add(row, { mode: "overwrite" });
  table?.close();
}

/** Removes manifests that were current before; the current one stays. */
export async function dropOldManifests(connection: Connection): Promise<void> {
  const table = await connection.openTable(TABLE);
  await table.optimize({ cleanupOlderThan: new Date(Date.now() - KEEP_MANIFESTS_MS) });
  table.close();
}

/** A cheap look at which state is current, kept open for asking again and again. */
export class StateWatch {
  private constructor(private readonly table: Table) {}

  static async open(connection: Connection): Promise<StateWatch> {
    return new StateWatch(await connection.openTable(TABLE));
  }

  /** The pointer's id of the current state. */
  async currentId(): Promise<string> {
    await this.table.checkoutLatest();
    return onlyValue(this.table, "id");
  }

  close(): void {
    this.table.close();
  }
}

/** The manifest's table, if any. One that cannot be opened cannot be overwritten either: it makes way for a new one. */
async function openReplaceable(connection: Connection): Promise<Table | null> {
  if (!(await connection.tableNames()).includes(TABLE)) return null;
  try {
    return await connection.openTable(TABLE);
  } catch {
    await connection.dropTable(TABLE);
    return null;
  }
}

async function onlyValue(table: Table, column: string): Promise<string> {
  const rows = await table.query().select([column]).toArrow();
  const [value] = rows.batches.flatMap((batch) => readStrings(batch, column));
  if (rows.numRows !== 1 || typeof value !== "string") throw new Error(`the manifest has ${rows.numRows} rows`);
  return value;
}

function parse(json: string): State {
  const { pointer, ...manifest } = JSON.parse(json) as Manifest & { pointer: Pointer };
  if (typeof manifest.schemaVersion !== "number") throw new Error("the manifest has no schema version");
  if (manifest.schemaVersion !== SCHEMA_VERSION) return { manifest, pointer: null };
  const numbers = [pointer?.generation, pointer?.sentences, pointer?.meanLength, manifest.dimension, manifest.passages];
  numbers.push(...TABLES.map((kind) => pointer.versions?.[kind]));
  if (!numbers.every(Number.isFinite) || typeof manifest.documents !== "object") {
    throw new Error("the manifest is incomplete");
  }
  return { manifest, pointer };
}
