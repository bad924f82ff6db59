import type { FixedSizeList } from "apache-arrow";
import { Float32, makeData, type RecordBatch, type Table } from "apache-arrow";
import { PullquoteError } from "../core/errors.js";
import type { PassageRow } from "../core/index-store.js";
import type { PassageHit } from "../core/passage.js";
import { arrowTable, integers, strings } from "./arrow-table.js";
import { readNumbers, readStrings } from "./read-columns.js";
import { passagesSchema } from "./schemas.js";

/** What a search returns besides its score: text and vector stay where they are. */
export const PASSAGE_COLUMNS = ["id", "document_id", "first_sentence", "last_sentence", "start", "end"];

/** @throws PullquoteError `model-failed` for a vector of another length or with a number that is not finite. */
export function passageTable(passages: readonly PassageRow[], dimension: number): Table {
  const schema = passagesSchema(dimension);
  const flat = new Float32Array(passages.length * dimension);
  passages.forEach((passage, i) => {
    if (passage.vector.length !== dimension || !passage.vector.every(Number.isFinite)) {
      throw new PullquoteError(
        "model-failed",
        `Cannot index passage "${passage.id}": its vector is not ${dimension} finite numbers. Check the model.`,
      );
    }
    flat.set(passage.vector, i * dimension);
  });
  const vectors = makeData({
    type: schema.fields[7].type as FixedSizeList<Float32>,
    length: passages.length,
    nullCount: 0,
    child: makeData({ type: new Float32(), length: flat.length, nullCount: 0, data: flat }),
  });
  return arrowTable(schema, passages.length, [
    strings(passages.map((p) => p.id)),
    strings(passages.map((p) => p.documentId)),
    integers(passages.map((p) => p.firstSentence)),
    integers(passages.map((p) => p.lastSentence)),
    integers(passages.map((p) => p.start)),
    integers(passages.map((p) => p.end)),
    strings(passages.map((p) => p.text)),
    vectors,
  ]);
}

/**
 * Hits best first; equal scores by id, so that the same question gives the same order every time.
 * @param scoreOf turns the search's own number (column `column`) into a score, higher is better.
 */
export function passageHits(table: Table, column: string, scoreOf: (value: number) => number): PassageHit[] {
  const hits = table.batches.flatMap((batch) => readBatch(batch, column, scoreOf));
  return hits.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
}

function readBatch(batch: RecordBatch, column: string, scoreOf: (value: number) => number): PassageHit[] {
  const [ids, documentIds] = ["id", "document_id"].map((name) => readStrings(batch, name));
  const [firsts, lasts, starts, ends, values] = ["first_sentence", "last_sentence", "start", "end", column].map(
    (name) => readNumbers(batch, name),
  );
  return Array.from({ length: batch.numRows }, (_, i) => ({
    passage: {
      id: ids[i]!,
      documentId: documentIds[i]!,
      firstSentence: firsts[i],
      lastSentence: lasts[i],
      start: starts[i],
      end: ends[i],
    },
    score: scoreOf(values[i]),
  }));
}
