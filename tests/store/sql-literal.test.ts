import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Connection } from "@lancedb/lancedb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOneOf, sqlLiteral } from "../../src/store/sql-literal.js";

const TRICKY = [
  "'",
  "''",
  "\\",
  "\\'",
  "\\\\'",
  '"',
  "`",
  "\n",
  "\r\n",
  "\0",
  "--",
  "/*",
  ";",
  "%",
  "_",
  "‘",
  "😀",
  "\u2028",
];

describe("a string as an SQL literal", () => {
  let folder: string;
  let connection: Connection;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pullquote-sql-"));
    connection = await connect(folder);
  });
  afterAll(async () => {
    connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds exactly the rows with these strings, whatever they are made of", async () => {
    const piece = fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: "binary", maxLength: 4 }));
    const string = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
    const values = [...new Set([...TRICKY, "", ...fc.sample(string, { seed: 20_160_211, numRuns: 400 })])];
    const table = await connection.createTable(
      "strings",
      values.map((value, place) => ({ place, value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.subarray(values), async (wanted) => {
        const query = table.query().where(isOneOf("value", wanted)).select(["place"]).limit(values.length);
        const rows = (await query.toArray()) as { place: number }[];
        const found = rows.map(({ place }) => values[place]);
        expect(new Set(found)).toEqual(new Set(wanted));
        expect(found).toHaveLength(wanted.length);
      }),
      { seed: 20_160_211, numRuns: 25 },
    );
    for (const value of TRICKY) expect(await table.countRows(`value = ${sqlLiteral(value)}`), value).toBe(1);
  });

  it("of no strings is a predicate that nothing meets", async () => {
    const table = await connection.createTable("none", [{ value: "" }, { value: "false" }]);
    expect(await table.countRows(isOneOf("value", []))).toBe(0);
  });
});
