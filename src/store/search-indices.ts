import { Index, type Table } from "@lancedb/lancedb";

/**
 * From this many passages (over a thousand articles) vectors are searched through an IVF index; below, every vector is
 * compared, which is exact and no slower. IVF_FLAT keeps the vectors whole, so distances stay exact either way: a
 * passage in a partition not looked into is the only thing that can be missed.
 */
export const VECTOR_INDEX_MIN_PASSAGES = 20_000;

const FULL_TEXT = "text_idx";
const VECTOR = "vector_idx";

/** How many rows each search finds through its index. */
export interface IndexedRows {
  readonly fullText: number;
  /** Null when there is no index and every vector is compared. */
  readonly vector: number | null;
}

/**
 * Builds the indices of a passages table from its rows. They are built anew instead of extended: BM25 over an extended
 * index still counts the removed passages, so that scores would depend on the order in which articles came and went.
 */
export async function buildSearchIndices(passages: Table, threshold = VECTOR_INDEX_MIN_PASSAGES): Promise<void> {
  for (const { name } of await passages.listIndices()) await passages.dropIndex(name);
  await passages.optimize();
  // Stop words stay in: their BM25 weight is next to nothing, and a name can be made of them ("The Who").
  const fullText = Index.fts({
    baseTokenizer: "simple",
    language: "English",
    lowercase: true,
    stem: true,
    removeStopWords: false,
    asciiFolding: true,
    withPosition: false,
  });
  await passages.createIndex("text", { config: fullText, name: FULL_TEXT });
  if ((await passages.countRows()) < threshold) return;
  await passages.createIndex("vector", { config: Index.ivfFlat({ distanceType: "cosine" }), name: VECTOR });
  await passages.createIndex("document_id", { config: Index.btree(), name: "document_id_idx" });
}

export async function indexedRows(passages: Table): Promise<IndexedRows> {
  const [fullText, vector] = await Promise.all([passages.indexStats(FULL_TEXT), passages.indexStats(VECTOR)]);
  return { fullText: fullText?.numIndexedRows ?? 0, vector: vector?.numIndexedRows ?? null };
}
