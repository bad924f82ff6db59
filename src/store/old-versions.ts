import type { Table } from "@lancedb/lancedb";

/**
 * LanceDB takes an age, not a moment, and reads the clock again later; this much more is kept so that the version to
 * keep never counts as older than itself.
 */
const MARGIN_MS = 10_000;

/** Removes the versions before `version` with the files only they use. `version` and what follows stays readable. */
export async function dropVersionsBefore(table: Table, version: number, marginMs = MARGIN_MS): Promise<void> {
  const kept = (await table.listVersions()).find((entry) => entry.version === version);
  if (kept === undefined) return;
  await table.optimize({ cleanupOlderThan: new Date(kept.timestamp.getTime() - marginMs) });
}
