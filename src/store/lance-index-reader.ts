import type { Connection } from "@lancedb/lancedb";
import type { Document, DocumentInfo } from "../core/document.js";
import type { CollectionStatistics, IndexReader, Manifest } from "../core/index-store.js";
import type { PassageHit } from "../core/passage.js";
import { DocumentCache } from "./document-cache.js";
import { documentInfos, documents, INFO_COLUMNS } from "./document-rows.js";
import { guarded } from "./failures.js";
import { readStrings } from "./read-columns.js";
import { searchDense, searchLexical } from "./searches.js";
import { closeTables, type Tables } from "./snapshot.js";
import { type Pointer, StateWatch } from "./state.js";
import { termFrequencies } from "./term-rows.js";

/** Text kept in memory between questions, in UTF-16 code units: some hundreds of articles. */
const CACHED_CHARACTERS = 4_000_000;

interface Parts {
  readonly uri: string;
  readonly connection: Connection;
  readonly tables: Tables;
  readonly watch: StateWatch;
  readonly pointer: Pointer;
  readonly manifest: Manifest;
  readonly statistics: CollectionStatistics;
  readonly documents: readonly DocumentInfo[];
  readonly rowIds: ReadonlyMap<string, bigint>;
}

export class LanceIndexReader implements IndexReader {
  readonly manifest: Manifest;
  readonly statistics: CollectionStatistics;
  readonly documents: readonly DocumentInfo[];
  private readonly cache = new DocumentCache(CACHED_CHARACTERS);

  private constructor(private readonly parts: Parts) {
    this.manifest = parts.manifest;
    this.statistics = parts.statistics;
    this.documents = parts.documents;
  }

  static async load(
    uri: string,
    connection: Connection,
    tables: Tables,
    manifest: Manifest,
    pointer: Pointer,
  ): Promise<LanceIndexReader> {
    const [infos, terms, watch] = await Promise.all([
      tables.documents.query().select(INFO_COLUMNS).withRowId().toArrow(),
      tables.terms.query().toArrow(),
      StateWatch.open(connection),
    ]);
    const rowIds = new Map<string, bigint>();
    for (const batch of infos.batches) {
      const numbers = batch.getChild("_rowid");
      readStrings(batch, "id").forEach((id, i) => rowIds.set(id ?? "", numbers?.get(i) as bigint));
    }
    const statistics = {
      sentences: pointer.sentences,
      meanLength: pointer.meanLength,
      documentFrequency: termFrequencies(terms),
    };
    const sorted = infos.batches.flatMap(documentInfos).sort((a, b) => (a.id < b.id ? -1 : 1));
    return new LanceIndexReader({
      uri,
      connection,
      tables,
      watch,
      pointer,
      manifest,
      statistics,
      documents: sorted,
      rowIds,
    });
  }

  async document(id: string): Promise<Document | undefined> {
    const rowId = this.parts.rowIds.get(id);
    if (rowId === undefined) return undefined;
    const cached = this.cache.get(id);
    if (cached !== undefined) return cached;
    return this.reading(`read "${id}" from`, async () => {
      const table = await this.parts.tables.documents.takeRowIds([rowId]).toArrow();
      const document = table.batches.flatMap(documents)[0];
      if (document?.id !== id) throw new Error("the row holds another document");
      this.cache.put(document);
      return document;
    });
  }

  async searchDense(vector: Float32Array, limit: number, within?: readonly string[]): Promise<PassageHit[]> {
    return this.reading("search", () => searchDense(this.parts.tables.passages, vector, limit, within));
  }

  async searchLexical(query: string, limit: number, within?: readonly string[]): Promise<PassageHit[]> {
    return this.reading("search", () => searchLexical(this.parts.tables.passages, query, limit, within));
  }

  async isStale(): Promise<boolean> {
    try {
      return (await this.parts.watch.currentId()) !== this.parts.pointer.id;
    } catch {
      // The index was taken away or broken: opening it again says what is the case.
      return true;
    }
  }

  close(): void {
    this.parts.watch.close();
    closeTables(this.parts.tables);
    this.parts.connection.close();
  }

  private reading<T>(action: string, step: () => Promise<T>): Promise<T> {
    return guarded(`${action} the index "${this.parts.uri}"`, 'Run "pullquote index --rebuild".', step);
  }
}
