import type { RecordBatch, Table } from "apache-arrow";
import { type Document, type DocumentInfo, type Sentence, SENTENCE_KINDS } from "../core/document.js";
import { arrowTable, integers, strings } from "./arrow-table.js";
import { readNumbers, readStrings } from "./read-columns.js";
import { DOCUMENTS_SCHEMA } from "./schemas.js";

const INFO_STRINGS = ["id", "title", "publisher", "author", "published", "sha256"];
/** What is known of a document besides text and sentences. */
export const INFO_COLUMNS = [...INFO_STRINGS, "characters"];

export function documentTable(documents: readonly Document[]): Table {
  return arrowTable(DOCUMENTS_SCHEMA, documents.length, [
    strings(documents.map((d) => d.id)),
    strings(documents.map((d) => d.title)),
    strings(documents.map((d) => d.publisher)),
    strings(documents.map((d) => d.author)),
    strings(documents.map((d) => d.published)),
    strings(documents.map((d) => d.sha256)),
    integers(documents.map((d) => d.characters)),
    strings(documents.map((d) => d.text)),
    strings(documents.map((d) => packSentences(d.sentences))),
  ]);
}

export function documentInfos(batch: RecordBatch): DocumentInfo[] {
  const columns = new Map(INFO_STRINGS.map((name) => [name, readStrings(batch, name)]));
  const text = (name: string, i: number): string | null => columns.get(name)?.[i] ?? null;
  const characters = readNumbers(batch, "characters");
  return Array.from({ length: batch.numRows }, (_, i) => ({
    id: text("id", i) ?? "",
    title: text("title", i) ?? "",
    publisher: text("publisher", i),
    author: text("author", i),
    published: text("published", i),
    sha256: text("sha256", i) ?? "",
    characters: characters[i] ?? 0,
  }));
}

export function documents(batch: RecordBatch): Document[] {
  const texts = readStrings(batch, "text");
  const sentences = readStrings(batch, "sentences");
  return documentInfos(batch).map((info, i) => ({
    ...info,
    text: texts[i] ?? "",
    sentences: unpackSentences(sentences[i] ?? "[]"),
  }));
}

/** A flat JSON list of four numbers a sentence: start, end, place of its kind in SENTENCE_KINDS, paragraph. */
export function packSentences(sentences: readonly Sentence[]): string {
  return JSON.stringify(sentences.flatMap((s) => [s.start, s.end, SENTENCE_KINDS.indexOf(s.kind), s.paragraph]));
}

export function unpackSentences(packed: string): Sentence[] {
  const numbers = JSON.parse(packed) as number[];
  const sentences: Sentence[] = [];
  for (let i = 0; i < numbers.length; i += 4) {
    const [start, end, kind, paragraph] = numbers.slice(i, i + 4) as [number, number, number, number];
    sentences.push({ start, end, kind: SENTENCE_KINDS[kind], paragraph });
  }
  return sentences;
}
