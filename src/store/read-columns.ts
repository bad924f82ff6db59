import type { RecordBatch } from "apache-arrow";

/**
 * A column of strings, decoded here because Arrow's own decoder drops a byte order mark at the start of a value: an
 * article that begins with one would come back a code unit shorter, and every offset would be off.
 */
export function readStrings(batch: RecordBatch, name: string): (string | null)[] {
  const data = batch.getChild<string>(name)?.data[0];
  if (data === undefined) throw new Error(`there is no column ${name}`);
  const { values, valueOffsets, length } = data as typeof data & { values: Uint8Array; valueOffsets: Int32Array };
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Array.from({ length }, (_, i) =>
    data.getValid(i) ? bytes.toString("utf8", valueOffsets[i], valueOffsets[i + 1]) : null,
  );
}

export function readNumbers(batch: RecordBatch, name: string): ArrayLike<number> {
  const column = batch.getChild(name);
  if (column === null) throw new Error(`there is no column ${name}`);
  return column.toArray() as ArrayLike<number>;
}
