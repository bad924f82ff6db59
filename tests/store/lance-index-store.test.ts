import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { indexStoreContract } from "./index-store.contract.js";

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pullquote-store-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

indexStoreContract("LanceDB", () => lanceIndexStore(join(folder, `index-${made++}`)));
