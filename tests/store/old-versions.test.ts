import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { connect } from "@lancedb/lancedb";
import { expect, it } from "vitest";
import { dropVersionsBefore } from "../../src/store/old-versions.js";

it("drops the versions that are older than one by a margin, and leaves that one and what follows readable", async () => {
  const folder = await mkdtemp(join(tmpdir(), "pullquote-versions-"));
  const connection = await connect(folder);
  const table = await connection.createTable("numbers", [{ n: 1 }]);
  const versions = async (): Promise<number[]> => (await table.listVersions()).map(({ version }) => version);
  await table.add([{ n: 2 }], { mode: "overwrite" });
  await setTimeout(700);
  await table.add([{ n: 3 }], { mode: "overwrite" });
  await table.add([{ n: 4 }], { mode: "overwrite" });
  await dropVersionsBefore(table, 3);
  expect(await versions()).toEqual([1, 2, 3, 4]);
  await dropVersionsBefore(table, 3, 500);
  expect(await versions()).toEqual([3, 4]);
  await table.checkout(3);
  expect(await table.query().toArray()).toMatchObject([{ n: 3 }]);
  connection.close();
  await rm(folder, { recursive: true, force: true });
});
