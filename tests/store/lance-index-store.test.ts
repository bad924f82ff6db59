import { spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { IndexStore } from "../../src/core/index-store.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { addAll, articleOf, DIMENSION, manifestOf, statisticsOf, writeIndex } from "./fixtures.js";
import { indexStoreContract } from "./index-store.contract.js";

const WHALES = articleOf("whales.txt", ["Whales were seen.", "The ocean was calm."]);
const TRAINS = articleOf("trains.txt", ["Trains ran late."]);

let parent: string;
let made = 0;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "pullquote-store-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

indexStoreContract("LanceDB", () => lanceIndexStore(join(parent, `index-${made++}`)));

describe("an index in a folder", () => {
  let folder: string;
  let store: IndexStore;
  beforeEach(() => {
    folder = join(parent, `index-${made++}`);
    store = lanceIndexStore(folder);
  });

  describe("and where it lies", () => {
    it("may be relative to the working directory, deep, and a file URL", async () => {
      const deep = join(parent, "not", "yet", "there");
      await writeIndex(lanceIndexStore(relative(process.cwd(), deep)), [WHALES]);
      expect(await lanceIndexStore(deep).manifest()).not.toBeNull();
      expect(await lanceIndexStore(pathToFileURL(deep).href).manifest()).not.toBeNull();
    });

    it("may have a name that LanceDB takes for its hosted service", async () => {
      await expect(lanceIndexStore("db-of-articles").open()).rejects.toMatchObject({ code: "index-missing" });
    });

    it("may have characters that mean something in a URI", async () => {
      const odd = join(parent, "it's 100% [odd] #1 ü?");
      await writeIndex(lanceIndexStore(odd), [WHALES]);
      expect(await readdir(odd)).toContain("manifest.lance");
      (await lanceIndexStore(odd).open()).close();
    });

    it("is left as it is by looking for an index", async () => {
      await store.manifest();
      await expect(store.open()).rejects.toMatchObject({ code: "index-missing" });
      await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
    });

    it("may hold files that are no business of the index", async () => {
      await mkdir(folder);
      await writeFile(join(folder, ".gitignore"), "*\n");
      await expect(store.open()).rejects.toMatchObject({ code: "index-missing" });
      expect(await store.manifest()).toBeNull();
      await writeIndex(store, [WHALES]);
      await writeIndex(store, [WHALES]);
      expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("*\n");
    });

    it("cannot be a file", async () => {
      await writeFile(folder, "Dear diary");
      for (const place of [folder, join(folder, "below")]) {
        const here = lanceIndexStore(place);
        const write = (): Promise<unknown> => here.write({ fresh: true, dimension: DIMENSION });
        for (const attempt of [() => here.open(), () => here.manifest(), write]) {
          await expect(attempt()).rejects.toMatchObject({ code: "usage" });
          await expect(attempt()).rejects.toThrow(
            /^Cannot (open|write) the index ".+": a file is in its place\. Name a folder\.$/,
          );
        }
      }
    });

    it("cannot be nowhere or a hosted service", () => {
      expect(() => lanceIndexStore("")).toThrow('Cannot use the index "": it is empty. Name a folder.');
      expect(() => lanceIndexStore("db://articles")).toThrow(/^Cannot use the index "db:\/\/articles": it is a hosted/);
    });

    describe.skipIf(process.platform === "win32")("must be open to the user", () => {
      // Permissions do not hold back root.
      const root = process.geteuid?.() === 0;
      beforeAll(() => chmod(parent, 0o755));

      async function asUser(attempt: () => Promise<unknown>): Promise<unknown> {
        if (root) process.seteuid?.(65_534);
        return attempt()
          .catch((error: unknown) => error)
          .finally(() => root && process.seteuid?.(0));
      }

      it("to be read", async () => {
        await writeIndex(store, [WHALES]);
        await chmod(folder, 0o000);
        const error = await asUser(() => store.open());
        expect(error).toMatchObject({ code: "unreadable-file" });
        expect(String(error)).toMatch(/Cannot open the index ".+": there is no permission to\. Change /);
        await chmod(folder, 0o700);
      });

      it("to be written, also when it can be read", async () => {
        await writeIndex(store, [WHALES]);
        await chmod(folder, 0o555);
        const error = await asUser(() => store.write({ fresh: false, dimension: DIMENSION }));
        expect(error).toMatchObject({ code: "unreadable-file" });
        expect(String(error)).toMatch(/Cannot write the index ".+": there is no permission to\. Change /);
        await chmod(folder, 0o700);
      });
    });
  });

  describe("that is damaged", () => {
    const damages: [string, (path: string) => Promise<void>][] = [
      ["emptied", (path) => truncate(path, 0)],
      ["cut short", (path) => truncate(path, 100)],
      ["overwritten", (path) => writeFile(path, "not a manifest")],
    ];
    for (const [how, damage] of damages) {
      it(`by a manifest ${how} says so, and is built again`, async () => {
        await writeIndex(store, [TRAINS]);
        await writeIndex(store, [WHALES]);
        for (const path of await newest(join(folder, "manifest.lance", "_versions"))) await damage(path);
        expect(await store.manifest()).toBeNull();
        await expect(store.open()).rejects.toMatchObject({ code: "index-damaged" });
        await expect(store.open()).rejects.toThrow(/^Cannot open the index ".+": .+ Run "pullquote index" .+\.$/);

        const writer = await store.write({ fresh: false, dimension: DIMENSION });
        expect(writer.previous).toBeNull();
        const passages = await addAll(writer, [WHALES, TRAINS]);
        await writer.commit(manifestOf([WHALES, TRAINS], passages), statisticsOf());
        const reader = await store.open();
        expect(reader.documents).toHaveLength(2);
        reader.close();
        expect(await tablesIn(folder)).toHaveLength(4);
      });
    }

    it("by a manifest whose row is emptied says so", async () => {
      await writeIndex(store, [WHALES]);
      const data = join(folder, "manifest.lance", "data");
      for (const file of await readdir(data)) await truncate(join(data, file), 0);
      expect(await store.manifest()).toBeNull();
      await expect(store.open()).rejects.toMatchObject({ code: "index-damaged" });
    });

    it("by a lost table says so, and is not carried on", async () => {
      for (const table of ["documents_1", "passages_1", "terms_1"]) {
        const here = lanceIndexStore(join(folder, table));
        await writeIndex(here, [WHALES]);
        await rm(join(folder, table, `${table}.lance`), { recursive: true });
        await expect(here.open(), table).rejects.toMatchObject({ code: "index-damaged" });
        await expect(here.open(), table).rejects.toThrow(/Run "pullquote index --rebuild"\.$/);
        const writer = await here.write({ fresh: false, dimension: DIMENSION });
        expect(writer.previous, table).toBeNull();
        await writer.abort();
      }
    });

    it("by lost rows fails a search instead of finding nothing", async () => {
      await writeIndex(store, [WHALES]);
      const data = join(folder, "passages_1.lance", "data");
      for (const file of await readdir(data)) await truncate(join(data, file), 0);
      const reader = await store.open();
      const searching = reader.searchDense(Float32Array.of(1, 0, 0, 0), 3);
      await expect(searching).rejects.toMatchObject({ code: "index-damaged" });
      await expect(searching).rejects.toThrow(/^Cannot search the index /);
      reader.close();
    });

    it("never shows a user what LanceDB says, but keeps it as the cause", async () => {
      await writeIndex(store, [WHALES]);
      for (const path of await newest(join(folder, "manifest.lance", "_versions"))) await truncate(path, 0);
      const error: unknown = await store.open().catch((reason: unknown) => reason);
      expect(String(error)).not.toMatch(/lance error|\.rs/);
      expect(String((error as Error).cause)).toMatch(/lance/i);
    });
  });

  describe("over time", () => {
    it("keeps the generation before the current one for a round, and drops older ones", async () => {
      await writeIndex(store, [WHALES]);
      await writeIndex(store, [WHALES]);
      expect(await tablesIn(folder)).toContain("documents_1.lance");
      await writeIndex(store, [WHALES]);
      const generations = (tables: string[]): string[] => tables.filter((name) => name.startsWith("documents"));
      expect(generations(await tablesIn(folder))).toEqual(["documents_2.lance", "documents_3.lance"]);
      const writer = await store.write({ fresh: false, dimension: DIMENSION });
      await writer.commit(manifestOf([WHALES], 2), statisticsOf());
      expect(generations(await tablesIn(folder))).toEqual(["documents_3.lance"]);
    });

    it("clears away what a killed rebuild left behind", async () => {
      await writeIndex(store, [WHALES]);
      const killed = await store.write({ fresh: true, dimension: DIMENSION });
      await addAll(killed, [TRAINS]);
      expect(await tablesIn(folder)).toContain("documents_2.lance");
      const next = await store.write({ fresh: false, dimension: DIMENSION });
      expect(await tablesIn(folder)).not.toContain("documents_2.lance");
      await next.abort();
    });

    it("makes an open reader stale when it is thrown away, also when it is built again", async () => {
      await writeIndex(store, [WHALES]);
      const reader = await store.open();
      await rm(folder, { recursive: true });
      expect(await reader.isStale()).toBe(true);
      await writeIndex(store, [WHALES]);
      expect(await reader.isStale()).toBe(true);
      reader.close();
    });

    it("stays current when a committed change is aborted afterwards", async () => {
      const writer = await store.write({ fresh: true, dimension: DIMENSION });
      const passages = await addAll(writer, [WHALES]);
      await writer.commit(manifestOf([WHALES], passages), statisticsOf());
      await writer.abort();
      (await store.open()).close();
      await expect(writer.add([TRAINS], [])).rejects.toThrow("This change is finished");
    });
  });

  it("is written, opened and searched without a word on stdout or stderr", () => {
    const script = fileURLToPath(new URL("write-and-read.ts", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, folder], {
      encoding: "utf8",
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  }, 30_000);
});

async function tablesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".lance")).sort();
}

/** The newest of a table's version files; LanceDB counts their names down. */
async function newest(versions: string): Promise<string[]> {
  const files = (await readdir(versions)).filter((name) => name.endsWith(".manifest")).sort();
  return files.slice(0, 1).map((name) => join(versions, name));
}
