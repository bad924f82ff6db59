import { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from "apache-arrow";

// One generation of an index is three tables of one number; a rebuild writes the next number beside it.
export const TABLES = ["documents", "passages", "terms"] as const;
export type TableKind = (typeof TABLES)[number];

export function tableName(kind: TableKind, generation: number): string {
  return `${kind}_${generation}`;
}

/** The generation a table belongs to, or null for a table that is not of an index's generations. */
export function generationOf(name: string): number | null {
  const digits = /^(?:documents|passages|terms)_(\d+)$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const utf8 = (name: string, nullable = false): Field => new Field(name, new Utf8(), nullable);
const int32 = (name: string): Field => new Field(name, new Int32(), false);

/** Offsets are UTF-16 code units; `sentences` is JSON, see `document-rows.ts`. */
export const DOCUMENTS_SCHEMA = new Schema([
  utf8("id"),
  utf8("title"),
  utf8("publisher", true),
  utf8("author", true),
  utf8("published", true),
  utf8("sha256"),
  int32("characters"),
  utf8("text"),
  utf8("sentences"),
]);

export const TERMS_SCHEMA = new Schema([utf8("term"), int32("frequency")]);

export function passagesSchema(dimension: number): Schema {
  return new Schema([
    utf8("id"),
    utf8("document_id"),
    int32("first_sentence"),
    int32("last_sentence"),
    int32("start"),
    int32("end"),
    utf8("text"),
    new Field("vector", new FixedSizeList(dimension, new Field("item", new Float32(), true)), false),
  ]);
}
