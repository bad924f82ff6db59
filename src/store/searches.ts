import { MatchQuery, type Table } from "@lancedb/lancedb";
import type { PassageHit } from "../core/passage.js";
import { PASSAGE_COLUMNS, passageHits } from "./passage-rows.js";
import { isOneOf } from "./sql-literal.js";

/**
 * The passages nearest to a vector by cosine, -1 to 1.
 * @param within document ids to stay within, applied before `limit`; undefined for all.
 */
export async function searchDense(
  passages: Table,
  vector: Float32Array,
  limit: number,
  within?: readonly string[],
): Promise<PassageHit[]> {
  // No angle can be measured from the zero vector: nothing is near to it.
  if (limit < 1 || within?.length === 0 || vector.every((x) => x === 0)) return [];
  const query = passages.vectorSearch(vector).distanceType("cosine");
  if (within !== undefined) query.where(isOneOf("document_id", within));
  const table = await query
    .select([...PASSAGE_COLUMNS, "_distance"])
    .limit(limit)
    .toArrow();
  return passageHits(table, "_distance", similarity);
}

/**
 * The passages with the highest BM25 score, 0 upwards.
 * @param within as for {@link searchDense}.
 */
export async function searchLexical(
  passages: Table,
  text: string,
  limit: number,
  within?: readonly string[],
): Promise<PassageHit[]> {
  if (limit < 1 || within?.length === 0) return [];
  // A MatchQuery is analysed like the passages, never parsed: operators and quotes are mere characters.
  const query = passages.query().fullTextSearch(new MatchQuery(text, "text"));
  if (within !== undefined) query.where(isOneOf("document_id", within));
  const table = await query
    .select([...PASSAGE_COLUMNS, "_score"])
    .limit(limit)
    .toArrow();
  return passageHits(table, "_score", (score) => score);
}

/** LanceDB's cosine distance is 1 - cos, 0 to 2; rounding may leave the range by a hair. */
function similarity(distance: number): number {
  return Math.min(1, Math.max(-1, 1 - distance));
}
