import { readdir, rename, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IndexStore, Manifest } from "../../src/core/index-store.js";
import { buildIndex, type BuildOptions } from "../../src/indexing/build-index.js";
import type { IndexSummary } from "../../src/indexing/index-summary.js";
import type { IndexingProgress } from "../../src/indexing/progress.js";
import { textHash } from "../../src/indexing/text-hash.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { CountingEmbedder } from "./counting-embedder.js";
import { scratchFolder } from "./scratch-folder.js";

const HARBOUR =
  "Harbour to be rebuilt\n\nThe ministers agreed on Tuesday to rebuild the harbour.\n\nWork begins in May.\n";
const BRIDGE = "Bridge closed for repairs\n\nThe old bridge was closed on Monday. It is to open again in June.\n";
const TUNNEL = "Tunnel opens early\n\nThe tunnel under the river opened a month early, said Ms. Doe.\n";

interface Scene {
  readonly folder: string;
  readonly index: string;
  readonly store: IndexStore;
  readonly build: (options?: Partial<BuildOptions>) => Promise<{ summary: IndexSummary; embedded: string[] }>;
  readonly manifest: () => Promise<Manifest>;
}

async function scene(
  files: Readonly<Record<string, string>> = { "bridge.txt": BRIDGE, "harbour.txt": HARBOUR, "deep/tunnel.txt": TUNNEL },
): Promise<Scene> {
  const folder = await scratchFolder(files);
  const index = join(await scratchFolder(), "index");
  const store = lanceIndexStore(index);
  return {
    folder,
    index,
    store,
    async build(options = {}) {
      const embedder = new CountingEmbedder();
      const summary = await buildIndex({ sources: [folder], store, embedder, modelFolder: null, ...options });
      return { summary, embedded: embedder.embedded };
    },
    async manifest() {
      const reader = await store.open();
      reader.close();
      return reader.manifest;
    },
  };
}

/** Every file under a folder with its size and time of change. */
async function footprint(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${file} ${size} ${mtimeMs}`;
    }),
  );
}

describe("building an index", () => {
  it("indexes documents so that their texts, hashes and passages are those of the files", async () => {
    const { build, store } = await scene();
    const { summary, embedded } = await build();
    const reader = await store.open();
    expect(summary).toMatchObject({ documents: 3, added: 3, changed: 0, removed: 0, unchanged: 0, rebuilt: false });
    expect(summary.passages).toBe(embedded.length);
    expect(reader.documents.map((document) => document.id)).toEqual(["bridge.txt", "deep/tunnel.txt", "harbour.txt"]);
    const harbour = await reader.document("harbour.txt");
    expect(harbour).toMatchObject({ text: HARBOUR, sha256: textHash(HARBOUR), characters: HARBOUR.length });
    expect(harbour?.title).toBe("Harbour to be rebuilt");
    const [hit] = await reader.searchLexical("bridge closed", 1);
    expect(hit?.passage.documentId).toBe("bridge.txt");
    expect(reader.manifest).toMatchObject({
      model: "counting",
      modelHash: "counting-1",
      modelFolder: null,
      dimension: 8,
    });
    expect(reader.manifest.passages).toBe(summary.passages);
    reader.close();
  });

  it("changes nothing when the files are the same, and says so", async () => {
    const { build, index } = await scene();
    const first = await build();
    const before = await footprint(index);
    const second = await build();
    expect(second.summary).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3, rebuilt: false });
    expect(second.summary.passages).toBe(first.summary.passages);
    expect(second.embedded).toEqual([]);
    expect(await footprint(index)).toEqual(before);
  });

  it("embeds only the document that was edited", async () => {
    const { build, folder, store } = await scene();
    await build();
    const edited = HARBOUR.replace("Tuesday", "Friday");
    await writeFile(join(folder, "harbour.txt"), edited);
    const { summary, embedded } = await build();
    expect(summary).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 2 });
    expect(embedded.length).toBeGreaterThan(0);
    expect(embedded.every((text) => text.includes("harbour"))).toBe(true);
    const reader = await store.open();
    expect((await reader.document("harbour.txt"))?.text).toBe(edited);
    expect(await reader.searchLexical("Tuesday", 5)).toEqual([]);
    expect(await reader.searchLexical("Friday", 5)).toHaveLength(1);
    expect(reader.manifest.passages).toBe(summary.passages);
    reader.close();
  });

  it("lets a removed document disappear and takes a new one in", async () => {
    const { build, folder, store } = await scene();
    await build();
    await rm(join(folder, "bridge.txt"));
    await writeFile(join(folder, "canal.txt"), "Canal dug\n\nA canal was dug across the plain by hand.\n");
    const { summary } = await build();
    expect(summary).toMatchObject({ documents: 3, added: 1, changed: 0, removed: 1, unchanged: 2 });
    const reader = await store.open();
    expect(await reader.document("bridge.txt")).toBeUndefined();
    expect(await reader.searchLexical("bridge", 5)).toEqual([]);
    expect(reader.statistics.documentFrequency.has("bridg")).toBe(false);
    expect(reader.statistics.documentFrequency.get("canal")).toBe(2);
    reader.close();
  });

  it("takes a renamed document for one removed and one added", async () => {
    const { build, folder } = await scene();
    await build();
    await rename(join(folder, "bridge.txt"), join(folder, "old-bridge.txt"));
    expect((await build()).summary).toMatchObject({ added: 1, changed: 0, removed: 1, unchanged: 2 });
  });

  it("holds the documents of the folder indexed last and no others", async () => {
    const { build, manifest } = await scene();
    await build();
    const other = await scratchFolder({ "tunnel.txt": TUNNEL });
    expect((await build({ sources: [other] })).summary).toMatchObject({ documents: 1, added: 1, removed: 3 });
    expect(await manifest()).toMatchObject({ sources: [other], documents: { "tunnel.txt": textHash(TUNNEL) } });
  });

  it("remembers a moved folder without embedding again", async () => {
    const { build, folder, manifest } = await scene();
    await build();
    const moved = join(await scratchFolder(), "moved");
    await rename(folder, moved);
    const { summary, embedded } = await build({ sources: [moved] });
    expect(summary).toMatchObject({ unchanged: 3, added: 0, rebuilt: false });
    expect(embedded).toEqual([]);
    expect((await manifest()).sources).toEqual([moved]);
  });

  it("counts the same terms whether built at once or step by step", async () => {
    const { build, folder, store } = await scene({ "bridge.txt": BRIDGE });
    await build();
    await writeFile(join(folder, "tunnel.txt"), TUNNEL);
    await build();
    const stepwise = await store.open();
    await build({ rebuild: true });
    const atOnce = await store.open();
    expect(stepwise.statistics.sentences).toBe(atOnce.statistics.sentences);
    expect(stepwise.statistics.meanLength).toBeCloseTo(atOnce.statistics.meanLength, 10);
    expect([...stepwise.statistics.documentFrequency].sort()).toEqual([...atOnce.statistics.documentFrequency].sort());
    stepwise.close();
    atOnce.close();
  });

  it("gives passages the same ids in two indices of the same files", async () => {
    const passages = async (): Promise<unknown> => {
      const { build, store } = await scene();
      await build();
      const reader = await store.open();
      const hits = await reader.searchLexical("the harbour bridge tunnel", 10);
      reader.close();
      return hits.map((hit) => hit.passage).sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    const first = await passages();
    expect(first).not.toEqual([]);
    expect(await passages()).toEqual(first);
  });

  it.each<[string, Partial<BuildOptions>, string | undefined]>([
    ["another model", { embedder: new CountingEmbedder("counting-2") }, "it was made with another model"],
    [
      "a model of another dimension",
      { embedder: new CountingEmbedder("counting-1", 16) },
      "it was made with another model",
    ],
    ["being asked to", { rebuild: true }, undefined],
  ])("builds anew with %s", async (_, options, reason) => {
    const { build, manifest } = await scene();
    await build();
    const { summary } = await build(options);
    expect(summary).toMatchObject({ documents: 3, added: 3, unchanged: 0, rebuilt: true });
    expect(summary.reason).toBe(reason);
    const { hash, dimension } = options.embedder ?? new CountingEmbedder();
    expect(await manifest()).toMatchObject({ modelHash: hash, dimension });
  });

  it("lets a reader of the old index read on while it is replaced", async () => {
    const { build, store } = await scene();
    await build();
    const reader = await store.open();
    await build({ embedder: new CountingEmbedder("counting-2", 16) });
    expect((await reader.document("bridge.txt"))?.text).toBe(BRIDGE);
    expect(await reader.searchLexical("bridge", 5)).toHaveLength(1);
    expect(await reader.isStale()).toBe(true);
    reader.close();
  });

  it("builds anew over a damaged index", async () => {
    const { build, index, store } = await scene();
    await build();
    for (const entry of await readdir(index, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await truncate(join(entry.parentPath, entry.name), 0);
    }
    expect((await build()).summary).toMatchObject({ documents: 3, added: 3, rebuilt: true, reason: "it was damaged" });
    const reader = await store.open();
    expect(reader.documents).toHaveLength(3);
    reader.close();
  });

  it("tells of its progress: each phase from its first step to its last", async () => {
    const { build } = await scene();
    const seen: IndexingProgress[] = [];
    await build({ onProgress: (progress) => seen.push(progress) });
    const done = (phase: string): number[] => seen.filter((each) => each.phase === phase).map((each) => each.done);
    expect(done("reading")).toEqual([1, 2, 3]);
    expect(done("embedding")).toEqual([1, 2, 3]);
    expect(done("finishing")).toEqual([0, 1]);
  });
});

describe("an indexing run that fails", () => {
  const bad: readonly [string, (folder: string) => Promise<unknown>, RegExp][] = [
    [
      "a file that is not UTF-8",
      (f) => writeFile(join(f, "x.txt"), Uint8Array.of(0x43, 0xe9)),
      /x\.txt": it is not valid UTF-8/u,
    ],
    ["an empty file", (f) => writeFile(join(f, "x.txt"), ""), /x\.txt": it is empty/u],
    ["a blank file", (f) => writeFile(join(f, "x.txt"), " \n"), /x\.txt": it is empty/u],
    ["a link that leads nowhere", (f) => symlink("nowhere", join(f, "x.txt")), /x\.txt": there is no such file/u],
    [
      "a file of 50 MB",
      async (f) => {
        await writeFile(join(f, "x.txt"), "");
        await truncate(join(f, "x.txt"), 50_000_000);
      },
      /x\.txt": it has 50,000,000 bytes/u,
    ],
  ];

  it.each(bad)("over %s leaves the index as it was", async (_, spoil, message) => {
    const { build, folder, index } = await scene();
    await build();
    const before = await footprint(index);
    await writeFile(join(folder, "harbour.txt"), TUNNEL);
    await spoil(folder);
    await expect(build()).rejects.toMatchObject({
      code: "unreadable-file",
      message: expect.stringMatching(message) as string,
    });
    await expect(build({ rebuild: true })).rejects.toMatchObject({ code: "unreadable-file" });
    expect(await footprint(index)).toEqual(before);
  });

  it("over a missing path or a folder without documents leaves the index as it was", async () => {
    const { build, folder, index } = await scene();
    await build();
    const before = await footprint(index);
    await expect(build({ sources: [join(folder, "missing")] })).rejects.toMatchObject({ code: "unreadable-file" });
    await expect(build({ sources: [await scratchFolder()] })).rejects.toMatchObject({ code: "no-documents" });
    expect(await footprint(index)).toEqual(before);
  });

  it("starts no index when the very first run fails", async () => {
    const { build, index } = await scene({ "x.txt": "" });
    await expect(build()).rejects.toMatchObject({ code: "unreadable-file" });
    await expect(stat(index)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("names every bad file with its reason, up to ten", async () => {
    const names = Array.from({ length: 12 }, (_, number) => `empty-${String(number).padStart(2, "0")}.txt`);
    const empty = Object.fromEntries(names.map((name) => [name, ""] as const));
    const { build } = await scene({ ...empty, "good.txt": HARBOUR });
    const { message } = (await build().catch((error: unknown) => error)) as Error;
    expect(message).toMatch(/^Cannot read 12 files: "/u);
    expect(names.filter((name) => message.includes(`${name}": it is empty`))).toEqual(names.slice(0, 10));
    expect(message).toContain("and 2 more");
    expect(message).not.toContain("good.txt");
    expect(message).not.toContain("\n");
  });

  it.each([false, true])("midway, leaves the index as it was and can be tried again (rebuild: %s)", async (rebuild) => {
    const { build, folder, manifest, store } = await scene();
    await build();
    const before = await manifest();
    await writeFile(join(folder, "bridge.txt"), BRIDGE.replace("Monday", "Friday"));
    await writeFile(join(folder, "harbour.txt"), HARBOUR.replace("Tuesday", "Friday"));
    const embedder = new CountingEmbedder();
    embedder.embed = (texts) =>
      texts.some((text) => text.includes("harbour"))
        ? Promise.reject(new Error("out of memory"))
        : CountingEmbedder.prototype.embed.call(embedder, texts);
    await expect(build({ embedder, rebuild })).rejects.toThrow("out of memory");
    expect(await manifest()).toEqual(before);
    const reader = await store.open();
    expect((await reader.document("bridge.txt"))?.text).toBe(BRIDGE);
    expect(await reader.searchLexical("Monday", 5)).toHaveLength(1);
    expect(await reader.searchLexical("Friday", 5)).toEqual([]);
    reader.close();
    expect((await build({ rebuild })).summary).toMatchObject({ documents: 3, rebuilt: rebuild });
  });

  it("fails rather than write passages without vectors", async () => {
    const { build } = await scene();
    const embedder = new CountingEmbedder();
    embedder.embed = () => Promise.resolve([]);
    await expect(build({ embedder })).rejects.toMatchObject({ code: "model-failed" });
  });
});
