import type { Connection } from "@lancedb/lancedb";
import { generationOf } from "./schemas.js";

/** The highest generation that has tables, whole or not; 0 when there is none. */
export async function lastGeneration(connection: Connection): Promise<number> {
  return Math.max(0, ...(await connection.tableNames()).map((name) => generationOf(name) ?? 0));
}

/** Drops the tables of every generation that `keep` does not want. */
export async function dropGenerations(connection: Connection, keep: (generation: number) => boolean): Promise<void> {
  for (const name of await connection.tableNames()) {
    const generation = generationOf(name);
    if (generation !== null && !keep(generation)) await connection.dropTable(name);
  }
}
