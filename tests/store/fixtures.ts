import { createHash } from "node:crypto";
import type { Document } from "../../src/core/document.js";
import {
  type CollectionStatistics,
  type IndexStore,
  type IndexWriter,
  type Manifest,
  type PassageRow,
  SCHEMA_VERSION,
} from "../../src/core/index-store.js";

export const DIMENSION = 4;

/** A document of one paragraph, one body sentence a line. */
export function articleOf(id: string, lines: readonly string[]): Document {
  const text = lines.join("\n");
  let start = 0;
  const sentences = lines.map((line) => {
    const sentence = { start, end: start + line.length, kind: "body" as const, paragraph: 0 };
    start += line.length + 1;
    return sentence;
  });
  const sha256 = createHash("sha256").update(text).digest("hex");
  const info = { id, title: lines[0] ?? "", publisher: null, author: null, published: null };
  return { ...info, sha256, characters: text.length, text, sentences };
}

/** One passage for each sentence, with vectors as given or else along the axis of the sentence's number. */
export function passagesOf(document: Document, vectors: readonly (readonly number[])[] = []): PassageRow[] {
  return document.sentences.map(({ start, end }, i) => ({
    id: `${document.id}:${start}-${end}`,
    documentId: document.id,
    firstSentence: i,
    lastSentence: i,
    start,
    end,
    text: document.text.slice(start, end),
    vector: Float32Array.from(vectors[i] ?? axis(i)),
  }));
}

export function axis(i: number): number[] {
  return Array.from({ length: DIMENSION }, (_, k) => (k === i % DIMENSION ? 1 : 0));
}

export function manifestOf(documents: readonly Document[], passages: number): Manifest {
  return {
    schemaVersion: SCHEMA_VERSION,
    model: "fake",
    modelHash: "0".repeat(64),
    modelFolder: null,
    dimension: DIMENSION,
    sources: ["/articles"],
    documents: Object.fromEntries(documents.map((d) => [d.id, d.sha256])),
    passages,
  };
}

export function statisticsOf(frequencies: Readonly<Record<string, number>> = {}): CollectionStatistics {
  return { sentences: 3, meanLength: 4.5, documentFrequency: new Map(Object.entries(frequencies)) };
}

export async function addAll(writer: IndexWriter, documents: readonly Document[]): Promise<number> {
  const passages = documents.flatMap((document) => passagesOf(document));
  await writer.add(documents, passages);
  return passages.length;
}

/** Writes a whole index of these documents. */
export async function writeIndex(store: IndexStore, documents: readonly Document[], fresh = true): Promise<void> {
  const writer = await store.write({ fresh, dimension: DIMENSION });
  const passages = await addAll(writer, documents);
  await writer.commit(manifestOf(documents, passages), statisticsOf({ whale: 2, ocean: 1 }));
}
