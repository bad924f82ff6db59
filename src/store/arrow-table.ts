import {
  type Data,
  Int32,
  makeData,
  RecordBatch,
  type Schema,
  Struct,
  Table,
  Utf8,
  vectorFromArray,
} from "apache-arrow";

/** An Arrow table of exactly this schema, so that what is added never differs from the table in nullability. */
export function arrowTable(schema: Schema, length: number, columns: readonly Data[]): Table {
  const struct = new Struct(schema.fields);
  return new Table([new RecordBatch(schema, makeData({ type: struct, length, nullCount: 0, children: [...columns] }))]);
}

export function strings(values: readonly (string | null)[]): Data {
  const data = vectorFromArray(values, new Utf8()).data[0];
  return data ?? makeData({ type: new Utf8(), length: 0 });
}

export function integers(values: readonly number[]): Data {
  return makeData({ type: new Int32(), length: values.length, nullCount: 0, data: Int32Array.from(values) });
}
