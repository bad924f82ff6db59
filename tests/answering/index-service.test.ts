import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { IndexService, type ModelLoaders } from "../../src/answering/index-service.js";
import { PullquoteError } from "../../src/core/errors.js";
import type { IndexReader, IndexStore } from "../../src/core/index-store.js";
import type { EvidenceReader } from "../../src/reading/reader/evidence-reader.js";
import { CountingEmbedder } from "../indexing/counting-embedder.js";
import { CountingEncoder } from "../reading/counting-encoder.js";
import { documentOf } from "../reading/documents.js";

interface FakeIndex extends IndexReader {
  stale: boolean;
  closed: number;
}

function indexOf(id: string, modelHash = "counting-1", line = "A line."): FakeIndex {
  const document = documentOf([line], id);
  const index = {
    stale: false,
    closed: 0,
    manifest: { model: "counting", modelHash, passages: 3 },
    documents: [document],
    document: (wanted: string) => Promise.resolve(wanted === id ? document : undefined),
    isStale: () => Promise.resolve(index.stale),
    close: () => void index.closed++,
  };
  return index as unknown as FakeIndex;
}

/** A store that opens these one after the other. */
function storeOf(...indexes: readonly (FakeIndex | Error)[]): IndexStore {
  const left = [...indexes];
  const open = () => {
    const next = left.shift();
    return next instanceof Error || !next ? Promise.reject(next ?? new Error("no more")) : Promise.resolve(next);
  };
  return { open } as unknown as IndexStore;
}

function loaders(hash = "counting-1"): ModelLoaders & { loaded: number } {
  const models = {
    loaded: 0,
    embedder: () => (models.loaded++, Promise.resolve(new CountingEmbedder(hash))),
    encoder: () => Promise.resolve(new CountingEncoder()),
    reader: () => Promise.resolve({} as EvidenceReader),
  };
  return models;
}

const ids = async (service: IndexService) => (await service.documents()).map(({ id }) => id);
const later = () => vi.advanceTimersByTime(5_000);

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

describe("answering from one index", () => {
  test("tells its documents and numbers", async () => {
    const service = await IndexService.open(storeOf(indexOf("a.txt")), loaders());
    expect(await ids(service)).toEqual(["a.txt"]);
    expect((await service.document("a.txt"))?.text).toBe("A line.\n");
    expect(await service.document("b.txt")).toBeUndefined();
    expect(await service.health()).toEqual({ documents: 1, passages: 3, model: "counting" });
  });

  test("closes the index once, when the service is closed", async () => {
    const index = indexOf("a.txt");
    const service = await IndexService.open(storeOf(index), loaders());
    service.close();
    expect(index.closed).toBe(1);
  });

  test("asks nothing more to find questions to begin with once it is closed, and closes the index then", async () => {
    const index = indexOf("a.txt", "counting-1", "Turkish President Recep Tayyip Erdogan visited Moscow on Monday.");
    const service = await IndexService.open(storeOf(index), loaders());
    const starters = service.starters();
    await Promise.resolve();
    service.close();
    await expect(starters).rejects.toThrow("closed meanwhile");
    expect(index.closed).toBe(1);
  });

  test("refuses an index of another model, and closes it", async () => {
    const index = indexOf("a.txt", "another");
    await expect(IndexService.open(storeOf(index), loaders())).rejects.toMatchObject({ code: "index-outdated" });
    expect(index.closed).toBe(1);
  });

  test("passes on why the index or its model cannot be used", async () => {
    const missing = new PullquoteError("index-missing", "gone");
    await expect(IndexService.open(storeOf(missing), loaders())).rejects.toBe(missing);
    const failed = new PullquoteError("model-missing", "gone");
    const index = indexOf("a.txt");
    const broken = { ...loaders(), embedder: () => Promise.reject(failed) };
    await expect(IndexService.open(storeOf(index), broken)).rejects.toBe(failed);
    expect(index.closed).toBe(1);
  });
});

describe("when a newer index is finished", () => {
  test("goes over to it with the model at hand, and closes the old one", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const models = loaders();
    const service = await IndexService.open(storeOf(old, next), models);
    old.stale = true;
    later();
    expect(await ids(service)).toEqual(["b.txt"]);
    expect([old.closed, next.closed, models.loaded]).toEqual([1, 0, 1]);
  });

  test("does not look again within the same second", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    old.stale = true;
    expect(await ids(service)).toEqual(["a.txt"]);
  });

  test("finishes answers in flight on the old one before closing it", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    let finish = () => {};
    const inFlight = service.use(
      ({ index }) => new Promise<string>((resolve) => (finish = () => resolve(index.documents[0].id))),
    );
    await Promise.resolve();
    old.stale = true;
    later();
    expect(await ids(service)).toEqual(["b.txt"]);
    expect(old.closed).toBe(0);
    finish();
    expect(await inFlight).toBe("a.txt");
    expect(old.closed).toBe(1);
  });

  test("opens it once for many questions at a time", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    old.stale = true;
    later();
    const all = await Promise.all([ids(service), ids(service), ids(service)]);
    expect(all).toEqual([["b.txt"], ["b.txt"], ["b.txt"]]);
  });

  test("closes it too when the service is closed meanwhile", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    old.stale = true;
    later();
    const asking = service.documents();
    service.close();
    await asking.catch(() => undefined);
    expect([old.closed, next.closed]).toEqual([1, 1]);
  });

  test("passes the error on when it cannot be opened, and tries again later", async () => {
    const damaged = new PullquoteError("index-damaged", "bad");
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, damaged, next), loaders());
    old.stale = true;
    later();
    await expect(service.documents()).rejects.toBe(damaged);
    later();
    expect(await ids(service)).toEqual(["b.txt"]);
  });

  test("never answers from the old one after the new one could not be opened", async () => {
    const damaged = new PullquoteError("index-damaged", "bad");
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, damaged, damaged, next), loaders());
    old.stale = true;
    later();
    await expect(service.documents()).rejects.toBe(damaged);
    await expect(service.documents()).rejects.toBe(damaged);
    expect(await ids(service)).toEqual(["b.txt"]);
  });

  test("is looked for at once after work on the old one has failed", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    old.stale = true;
    await expect(service.use(() => Promise.reject(new Error("its files are gone")))).rejects.toThrow();
    expect(await ids(service)).toEqual(["b.txt"]);
  });

  test("loads the model anew for an index of another one, and refuses when it does not fit", async () => {
    const [old, next] = [indexOf("a.txt"), indexOf("b.txt", "another")];
    const service = await IndexService.open(storeOf(old, next), loaders());
    old.stale = true;
    later();
    await expect(service.documents()).rejects.toMatchObject({ code: "index-outdated" });
    expect([old.closed, next.closed]).toEqual([0, 1]);
  });

  test("lets the error of one piece of work pass, and keeps the index open for the next", async () => {
    const index = indexOf("a.txt");
    const service = await IndexService.open(storeOf(index), loaders());
    await expect(service.use(() => Promise.reject(new Error("boom")))).rejects.toThrow("boom");
    expect(await ids(service)).toEqual(["a.txt"]);
    expect(index.closed).toBe(0);
  });
});
