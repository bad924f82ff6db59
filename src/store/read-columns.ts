import type { RecordBatch, Utf8, Vector } from "apache-arrow";

/**
 * A column of strings, decoded here because Arrow's own decoder drops a byte order mark at the start of a value: an
 * article that begins with one would come back a code unit shorter, and every offset would be off.
 */
export function readStrings(batch: RecordBatch, name: string): (string | null)[] {
  const [data] = (column(batch, name) as Vector<Utf8>).data;
  if (data === undefined) return [];
  const { values, valueOffsets, length } = data;
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Array.from({ length }, (_, i) =>
    data.getValid(i) ? bytes.toString("utf8", valueOffsets[i], valueOffsets[i + 1]) : null,
  );
}

export function readNumbers(batch: RecordBatch, name: string): ArrayLike<number> {
  return column(batch, name).toArray() as ArrayLike<number>;
}

function column(batch: RecordBatch, name: string): Vector {
  const vector = batch.getChild(name);
  if (vector === null) throw new Error(`there is no column ${name}`);
  return vector;
}
