import type { Document, DocumentInfo } from "./document.js";
import type { Passage, PassageHit } from "./passage.js";

/** Bumped whenever what the tables hold, or how text is split, changes; an index of another version is rebuilt. */
export const SCHEMA_VERSION = 1;

/** What an index was built from and with. Written last, so an index with a manifest is whole. */
export interface Manifest {
  readonly schemaVersion: number;
  /** Name of the embedding model's folder. */
  readonly model: string;
  readonly modelHash: string;
  /** The model's folder as given, so that asking loads the same model; null for the one that comes with Pullquote. */
  readonly modelFolder: string | null;
  readonly dimension: number;
  /** The files and folders indexed, absolute. */
  readonly sources: readonly string[];
  /** Document id to SHA-256 of its text. */
  readonly documents: Readonly<Record<string, string>>;
  readonly passages: number;
}

/** How often terms occur in the collection: what idf is counted from. */
export interface CollectionStatistics {
  /** Sentences counted (boilerplate left out). */
  readonly sentences: number;
  /** Mean number of terms of a sentence. */
  readonly meanLength: number;
  /** Stemmed term to number of sentences holding it; 0 for what stands in boilerplate alone. */
  readonly documentFrequency: ReadonlyMap<string, number>;
}

/** A passage as it is written: with its text for full-text search and its vector. */
export interface PassageRow extends Passage {
  readonly text: string;
  readonly vector: Float32Array;
}

/** A consistent view of one finished index; later indexing does not change what it sees. */
export interface IndexReader {
  readonly manifest: Manifest;
  readonly statistics: CollectionStatistics;
  /** Every document, ordered by id. */
  readonly documents: readonly DocumentInfo[];
  /** A document with text and sentences, or undefined when the index has none of that id. */
  document(id: string): Promise<Document | undefined>;
  /**
   * The `limit` passages nearest to a unit vector, by cosine similarity (-1 to 1), best first.
   * @param documents ids to stay within; undefined for all, an empty list finds nothing.
   */
  searchDense(vector: Float32Array, limit: number, documents?: readonly string[]): Promise<PassageHit[]>;
  /** The `limit` passages with the highest BM25 score, best first; any text is safe as a query. */
  searchLexical(query: string, limit: number, documents?: readonly string[]): Promise<PassageHit[]>;
  /** Whether a newer finished index has been written at the same place since this view was opened. */
  isStale(): Promise<boolean>;
  close(): void;
}

/** Changes to bring an index up to date; nothing is visible to readers before `commit`. */
export interface IndexWriter {
  /** The manifest of the index as it stands, or null when there is none that can be carried on. */
  readonly previous: Manifest | null;
  /** Removes documents and their passages, and tells how many passages went. */
  remove(documentIds: readonly string[]): Promise<number>;
  add(documents: readonly Document[], passages: readonly PassageRow[]): Promise<void>;
  /**
   * Indexes what was added, counts rows, full-text-indexed rows and the manifest against each other, then makes the
   * new state the current one in a single step.
   * @throws PullquoteError `index-damaged` when the counts disagree; the previous index then stays current.
   */
  commit(manifest: Manifest, statistics: CollectionStatistics): Promise<void>;
  /** Every document of the state being written, for statistics. */
  documents(): AsyncIterable<Document>;
  /** Drops what was not committed. */
  abort(): Promise<void>;
}

/** A port: where an index is kept. */
export interface IndexStore {
  /**
   * Opens the current index for reading.
   * @throws PullquoteError `index-missing`, `index-unfinished` (being built for the first time), `index-outdated` (another schema) or `index-damaged`.
   */
  open(): Promise<IndexReader>;
  /**
   * The current manifest without opening the tables; null when there is no index or its manifest is unreadable.
   * A manifest of another schema version is returned as it is.
   */
  manifest(): Promise<Manifest | null>;
  /**
   * Starts a change.
   * @param fresh build a new index beside the old one and swap at commit, instead of carrying the old one on.
   * @param dimension length of the vectors.
   */
  write(options: { fresh: boolean; dimension: number }): Promise<IndexWriter>;
}
