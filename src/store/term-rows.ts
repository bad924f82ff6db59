import type { Table } from "apache-arrow";
import { arrowTable, integers, strings } from "./arrow-table.js";
import { readNumbers, readStrings } from "./read-columns.js";
import { TERMS_SCHEMA } from "./schemas.js";

export function termTable(frequencies: ReadonlyMap<string, number>): Table {
  return arrowTable(TERMS_SCHEMA, frequencies.size, [
    strings([...frequencies.keys()]),
    integers([...frequencies.values()]),
  ]);
}

export function termFrequencies(table: Table): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const batch of table.batches) {
    const counts = readNumbers(batch, "frequency");
    readStrings(batch, "term").forEach((term, i) => frequencies.set(term ?? "", counts[i] ?? 0));
  }
  return frequencies;
}
