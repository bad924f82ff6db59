import { type Connection, MatchQuery } from "@lancedb/lancedb";
import type { Document, DocumentInfo } from "../core/document.js";
import type { CollectionStatistics, IndexReader, Manifest } from "../core/index-store.js";
import type { PassageHit } from "../core/passage.js";
import { DocumentCache } from "./document-cache.js";
import { documentInfos, documents, INFO_COLUMNS } from "./document-rows.js";
import { guarded } from "./failures.js";
import { PASSAGE_COLUMNS, passageHits } from "./passage-rows.js";
import { readStrings } from "./read-columns.js";
import { closeTables, type Tables } from "./snapshot.js";
import { isOneOf } from "./sql-literal.js";
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
    // No angle can be measured from the zero vector: nothing is near to it.
    if (limit < 1 || within?.length === 0 || vector.every((x) => x === 0)) return [];
    return this.reading("search", async () => {
      const query = this.parts.tables.passages.vectorSearch(vector).distanceType("cosine");
      if (within !== undefined) query.where(isOneOf("document_id", within));
      const table = await query
        .select([...PASSAGE_COLUMNS, "_distance"])
        .limit(limit)
        .toArrow();
      return passageHits(table, "_distance", similarity);
    });
  }

  async searchLexical(text: string, limit: number, within?: readonly string[]): Promise<PassageHit[]> {
    if (limit < 1 || within?.length === 0) return [];
    return this.reading("search", async () => {
      // A MatchQuery is analysed like the passages, never parsed: operators and quotes are mere characters.
      const query = this.parts.tables.passages.query().fullTextSearch(new MatchQuery(text, "text"));
      if (within !== undefined) query.where(isOneOf("document_id", within));
      const table = await query
        .select([...PASSAGE_COLUMNS, "_score"])
        .limit(limit)
        .toArrow();
      return passageHits(table, "_score", (score) => score);
    });
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

/** LanceDB's cosine distance is 1 - cos, 0 to 2; rounding may leave the range by a hair. */
function similarity(distance: number): number {
  return Math.min(1, Math.max(-1, 1 - distance));
}
