import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Connection } from "@lancedb/lancedb";
import type { Document } from "../core/document.js";
import type { CollectionStatistics, IndexWriter, Manifest, PassageRow } from "../core/index-store.js";
import { documents, documentTable } from "./document-rows.js";
import { damaged, guarded } from "./failures.js";
import { dropGenerations, lastGeneration } from "./generations.js";
import type { Location } from "./location.js";
import { dropVersionsBefore } from "./old-versions.js";
import { passageTable } from "./passage-rows.js";
import { TABLES, tableName } from "./schemas.js";
import { buildSearchIndices } from "./search-indices.js";
import { closeTables, type Tables } from "./snapshot.js";
import { isOneOf } from "./sql-literal.js";
import { dropOldManifests, type Pointer, readState, type State, writeState } from "./state.js";
import { syncFolder } from "./sync-folder.js";
import { termTable } from "./term-rows.js";
import { verify } from "./verify.js";
import { carryOn, createTables, restore, versionsOf } from "./writable-tables.js";

/** Rows are gathered up to here before they are written: every write makes a version and a file. */
const BATCH_PASSAGES = 4_096;
const BATCH_CHARACTERS = 16_000_000;
/** Ids named in one predicate. */
const BATCH_IDS = 1_000;

export interface WriteOptions {
  readonly fresh: boolean;
  readonly dimension: number;
}

/**
 * Writes one change. A carried-on index gets new versions of its tables, a new one gets tables of the next generation;
 * readers keep to the versions that the manifest names until `commit` overwrites it.
 */
export class LanceIndexWriter implements IndexWriter {
  readonly previous: Manifest | null;
  private waitingDocuments: Document[] = [];
  private waitingPassages: PassageRow[] = [];
  private waitingCharacters = 0;
  /** Id of the state being written. */
  private readonly id = randomUUID();
  private finished = false;

  private constructor(
    private readonly location: Location,
    private readonly connection: Connection,
    private readonly dimension: number,
    /** What is current. */
    private readonly state: State | null,
    /** Where the tables written on stand in the current state; null for tables of a new generation. */
    private readonly carried: Pointer | null,
    private readonly generation: number,
    private readonly tables: Tables,
  ) {
    this.previous = carried === null ? null : (state?.manifest ?? null);
  }

  static async start(location: Location, connection: Connection, options: WriteOptions): Promise<LanceIndexWriter> {
    return writing(location, async () => {
      const state = await readState(connection).catch(() => null);
      const pointer = state?.pointer ?? null;
      if (pointer !== null) {
        // What an aborted or killed run left behind.
        await dropGenerations(connection, (generation) => generation <= pointer.generation);
        if (state !== null && !options.fresh && state.manifest.dimension === options.dimension) {
          const tables = await carryOn(location.uri, connection, state, pointer);
          if (tables !== null) {
            const { generation } = pointer;
            return new LanceIndexWriter(location, connection, options.dimension, state, pointer, generation, tables);
          }
        }
      }
      const generation = (await lastGeneration(connection)) + 1;
      const tables = await createTables(connection, generation, options.dimension);
      return new LanceIndexWriter(location, connection, options.dimension, state, null, generation, tables);
    });
  }

  async remove(documentIds: readonly string[]): Promise<number> {
    return this.step(async () => {
      await this.flush();
      let passages = 0;
      for (let i = 0; i < documentIds.length; i += BATCH_IDS) {
        const ids = documentIds.slice(i, i + BATCH_IDS);
        passages += (await this.tables.passages.delete(isOneOf("document_id", ids))).numDeletedRows;
        await this.tables.documents.delete(isOneOf("id", ids));
      }
      return passages;
    });
  }

  async add(added: readonly Document[], passages: readonly PassageRow[]): Promise<void> {
    return this.step(async () => {
      for (const document of added) {
        this.waitingDocuments.push(document);
        this.waitingCharacters += document.text.length;
      }
      for (const passage of passages) this.waitingPassages.push(passage);
      if (this.waitingPassages.length >= BATCH_PASSAGES || this.waitingCharacters >= BATCH_CHARACTERS) {
        await this.flush();
      }
    });
  }

  async *documents(): AsyncIterable<Document> {
    await this.step(() => this.flush());
    const batches = this.tables.documents.query()[Symbol.asyncIterator]();
    for (;;) {
      const batch = await this.step(() => batches.next());
      if (batch.done) return;
      yield* documents(batch.value);
    }
  }

  async commit(manifest: Manifest, statistics: CollectionStatistics): Promise<void> {
    await this.step(async () => {
      await this.flush();
      await this.tables.terms.add(termTable(statistics.documentFrequency), { mode: "overwrite" });
      await buildSearchIndices(this.tables.passages);
      await this.tables.documents.optimize();
      await this.dropOldVersions();
      await verify(this.location.uri, this.tables, manifest);
      await this.sync(TABLES.map((kind) => tableName(kind, this.generation)));
      await this.makeCurrent(manifest, statistics);
      await this.sync(["manifest"]);
    });
    // The new state is current whatever happens now: what is not dropped today is dropped by the next commit.
    await this.dropReplaced().catch(() => undefined);
    this.finish();
  }

  async abort(): Promise<void> {
    if (this.finished) return;
    await this.step(async () => {
      // A commit can fail after its decisive step: what is current is not dropped.
      const current = await readState(this.connection).catch(() => null);
      if (current?.pointer?.id === this.id) return;
      if (this.carried !== null) await restore(this.tables, this.carried.versions);
      else await dropGenerations(this.connection, (generation) => generation !== this.generation);
    });
    this.finish();
  }

  private async flush(): Promise<void> {
    const [added, passages] = [this.waitingDocuments, this.waitingPassages];
    this.waitingDocuments = [];
    this.waitingPassages = [];
    this.waitingCharacters = 0;
    if (passages.length > 0) await this.tables.passages.add(passageTable(passages, this.dimension));
    if (added.length > 0) await this.tables.documents.add(documentTable(added));
  }

  /** Readers may still be on the current state: it stays one round, what came before it goes. */
  private async dropOldVersions(): Promise<void> {
    if (this.carried === null) return;
    for (const kind of TABLES) await dropVersionsBefore(this.tables[kind], this.carried.versions[kind]);
  }

  private async dropReplaced(): Promise<void> {
    const kept = [this.generation, this.state?.pointer?.generation];
    await dropGenerations(this.connection, (generation) => kept.includes(generation));
    await dropOldManifests(this.connection);
  }

  private async makeCurrent(manifest: Manifest, statistics: CollectionStatistics): Promise<void> {
    const current = await readState(this.connection).catch(() => null);
    if (current?.pointer?.id !== this.state?.pointer?.id) {
      throw damaged(
        `Cannot finish the index "${this.location.uri}": another run has changed it meanwhile. ` +
          'Run "pullquote index" again.',
      );
    }
    await writeState(this.connection, manifest, {
      id: this.id,
      generation: this.generation,
      versions: await versionsOf(this.tables),
      sentences: statistics.sentences,
      meanLength: statistics.meanLength,
    });
  }

  private async sync(names: readonly string[]): Promise<void> {
    const { folder } = this.location;
    if (folder === null) return;
    for (const name of names) await syncFolder(join(folder, `${name}.lance`));
  }

  private step<T>(step: () => Promise<T>): Promise<T> {
    if (this.finished) throw new Error("This change is finished: start another with write()");
    return writing(this.location, step);
  }

  private finish(): void {
    this.finished = true;
    closeTables(this.tables);
    this.connection.close();
  }
}

function writing<T>(location: Location, step: () => Promise<T>): Promise<T> {
  return guarded(`write the index "${location.uri}"`, 'Run "pullquote index" again.', step);
}
