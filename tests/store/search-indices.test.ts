import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Connection, type Table } from "@lancedb/lancedb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passageTable } from "../../src/store/passage-rows.js";
import { buildSearchIndices, indexedRows } from "../../src/store/search-indices.js";
import { searchDense } from "../../src/store/searches.js";
import { articleOf, DIMENSION, passagesOf } from "./fixtures.js";

const ROWS = 400;

describe("the indices of a passages table", () => {
  let folder: string;
  let connection: Connection;
  let table: Table;
  const passages = Array.from({ length: ROWS / 4 }, (_, i) => {
    const document = articleOf(`${i}.txt`, ["one", "two", "three", "four"]);
    return passagesOf(
      document,
      [0, 1, 2, 3].map((k) => (i + k === 0 ? [0, 0, 0, 0] : direction(4 * i + k))),
    );
  }).flat();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pullquote-indices-"));
    connection = await connect(folder);
    table = await connection.createTable("passages", passageTable(passages, DIMENSION));
  });
  afterAll(async () => {
    connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("leave vectors to exact search below the threshold", async () => {
    await buildSearchIndices(table, ROWS + 1);
    expect(await indexedRows(table)).toEqual({ fullText: ROWS, vector: null });
  });

  it("find from the threshold on what exact search finds, with the same scores", async () => {
    await buildSearchIndices(table, ROWS + 1);
    const question = Float32Array.from(direction(1_000));
    const exact = await searchDense(table, question, 10);
    await buildSearchIndices(table, ROWS);
    expect(await indexedRows(table)).toEqual({ fullText: ROWS, vector: ROWS });
    const found = await searchDense(table, question, 10);
    expect(found.map((hit) => hit.passage)).toEqual(exact.map((hit) => hit.passage));
    found.forEach((hit, i) => expect(hit.score).toBeCloseTo(exact[i]?.score ?? Number.NaN, 5));
    const within = await searchDense(table, question, 10, ["7.txt", "0.txt"]);
    expect(new Set(within.map((hit) => hit.passage.documentId))).toEqual(new Set(["7.txt", "0.txt"]));
  });

  it("cover rows only when built after them, which the count tells", async () => {
    await buildSearchIndices(table, ROWS);
    await table.add(passageTable(passagesOf(articleOf("late.txt", ["late"])), DIMENSION));
    expect(await indexedRows(table)).toEqual({ fullText: ROWS, vector: ROWS });
    expect(await table.countRows()).toBe(ROWS + 1);
    await buildSearchIndices(table, ROWS);
    expect(await indexedRows(table)).toEqual({ fullText: ROWS + 1, vector: ROWS + 1 });
  });
});

/** Unit vectors spread over the sphere, the same every time. */
function direction(i: number): number[] {
  const numbers = [Math.sin(i), Math.sin(2.3 * i + 1), Math.cos(1.7 * i), Math.cos(3.1 * i + 2)];
  const norm = Math.hypot(...numbers);
  return numbers.map((x) => x / norm);
}
