import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The lines of a gzipped text file, in turn, without holding it as one string. */
export function* gzippedLines(path: string): Generator<string> {
  const bytes = gunzipSync(readFileSync(path));
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    if (stop > start) yield bytes.toString("utf8", start, stop);
    start = stop + 1;
  }
}

/** The rows of a gzipped file of JSON lines. */
export function* gzippedRows<Row>(path: string): Generator<Row> {
  for (const line of gzippedLines(path)) yield JSON.parse(line) as Row;
}
