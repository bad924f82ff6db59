import { cp, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Embedder } from "../../src/core/embedder.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { writeTinyModel } from "./tiny-model.js";

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

let scratch: string;
const fetchStub = vi.fn(() => {
  throw new Error("no network in tests");
});
const print = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name));

beforeAll(async () => {
  vi.stubGlobal("fetch", fetchStub);
  scratch = await mkdtemp(join(tmpdir(), "pullquote-models-"));
});

afterAll(async () => {
  // Over every test of this file, the failing loads among them.
  expect(fetchStub).not.toHaveBeenCalled();
  for (const spy of print) expect(spy).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
  await rm(scratch, { recursive: true });
});

describe("the embedded default model", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder(DEFAULT_MODEL_FOLDER);
  });

  async function similarity(a: string, b: string): Promise<number> {
    const [x, y] = await embedder.embed([a, b]);
    return cosine(x, y);
  }

  it("is named for its folder and states dimension and limit", () => {
    expect(embedder).toMatchObject({ id: basename(DEFAULT_MODEL_FOLDER), dimension: 100, maxTokens: 512 });
    expect(embedder.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes at most 16 MB with everything in its folder", async () => {
    const names = await readdir(DEFAULT_MODEL_FOLDER, { recursive: true });
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(DEFAULT_MODEL_FOLDER, name))).size));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThan(16_000_000);
  });

  it("gives unit vectors of its dimension, one for each text, in order", async () => {
    const texts = ["Aleppo fell.", "The minister resigned on Monday after the vote.", "Aleppo fell."];
    const vectors = await embedder.embed(texts);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimension);
      expect(Math.sqrt(cosine(vector, vector))).toBeCloseTo(1, 5);
    }
    expect(vectors[2]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
    expect(await embedder.embed([])).toEqual([]);
  });

  it("gives a text the same vector whatever stands beside it and whenever it is loaded", async () => {
    const text = "How many Syrians were invited to Sochi?";
    const [alone] = await embedder.embed([text]);
    const others = Array.from({ length: 70 }, (_, i) => "Officials said so. ".repeat(1 + (i % 20)));
    const batch = await embedder.embed([...others, text, ...others]);
    expect(batch[70]).toEqual(alone);
    const [again] = await (await loadEmbedder(DEFAULT_MODEL_FOLDER)).embed([text]);
    expect(again).toEqual(alone);
  });

  it.each([
    ["The minister quit his post.", "The secretary resigned from office.", "Bananas ripen in the sun."],
    ["Doctors treated the wounded.", "Physicians cared for injured people.", "Shares fell on the stock exchange."],
    ["Where did the aircraft come down?", "The plane crashed near the village.", "The singer released an album."],
    ["When did they sign the treaty?", "The agreement was concluded in May.", "Rain flooded the streets of the town."],
  ])("puts %j nearer to %j than to %j", async (text, alike, unlike) => {
    expect(await similarity(text, alike)).toBeGreaterThan((await similarity(text, unlike)) + 0.1);
  });

  it("does not mind case, accents or the kind of space", async () => {
    expect(await similarity("Erdoğan met MERKEL in São Paulo", "erdogan met merkel in sao\u00a0paulo")).toBeCloseTo(
      1,
      5,
    );
  });

  it("matches names and numbers that it has no vector for with themselves", async () => {
    expect(await similarity("Zvyrtsenkov", "Zvyrtsenkov spoke")).toBeGreaterThan(0.5);
    expect(await similarity("1,637 of them", "1,637 people")).toBeGreaterThan(
      await similarity("1,637 of them", "942 people"),
    );
  });

  it("gives zeros, and not NaN, for a text without a known token", async () => {
    const vectors = await embedder.embed(["", " \n", "…", "Москва", "known words"]);
    for (const vector of vectors.slice(0, 4)) expect(vector).toEqual(new Float32Array(embedder.dimension));
    expect(cosine(vectors[4], vectors[4])).toBeCloseTo(1, 5);
  });

  it("counts tokens without cutting", () => {
    expect(embedder.countTokens("")).toBe(0);
    expect(embedder.countTokens("The minister resigned.")).toBe(4);
    expect(embedder.countTokens("word ".repeat(2_000))).toBe(2_000);
  });

  it("refuses a text over its limit instead of cutting it", async () => {
    await expect(embedder.embed(["word ".repeat(512)])).resolves.toHaveLength(1);
    await expect(embedder.embed(["short", "word ".repeat(513)])).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringContaining("513 tokens"),
    });
  });
});

describe("any other model folder", () => {
  const WORDS = {
    king: [3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    queen: [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    minus: [-3, -4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    broken: [NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  };
  const tiny = async (name: string, rest: Omit<Parameters<typeof writeTinyModel>[1], "words"> = {}) => {
    const folder = join(scratch, name);
    await writeTinyModel(folder, { words: WORDS, ...rest });
    return folder;
  };

  it("loads by the very same code, with its own dimension, limit and special tokens", async () => {
    const embedder = await loadEmbedder(await tiny("tiny", { modelMaxLength: 8, maxPositions: 64 }));
    expect(embedder).toMatchObject({ id: "tiny", dimension: 16, maxTokens: 8 });
    expect(embedder.countTokens("King queen")).toBe(4);
    const [king, both] = await embedder.embed(["King", "king and queen"]);
    expect([...king]).toEqual([Math.fround(0.6), Math.fround(0.8), ...new Array<number>(14).fill(0)]);
    expect(cosine(king, both)).toBeCloseTo(5 / Math.sqrt(27), 5);
  });

  it("pools over a text's own tokens, not over the padding of its batch", async () => {
    const embedder = await loadEmbedder(await tiny("padding"));
    const [short] = await embedder.embed(["queen"]);
    const [beside] = await embedder.embed(["queen", "king king king king king"]);
    expect(beside).toEqual(short);
  });

  it("gives zeros where the vectors cancel out", async () => {
    const embedder = await loadEmbedder(await tiny("cancelling"));
    expect(await embedder.embed(["king minus"])).toEqual([new Float32Array(16)]);
  });

  it.each([
    [{ modelMaxLength: 1e30, maxPositions: 40 }, 40],
    [{ modelMaxLength: 1e30 }, 512],
    [{ modelMaxLength: 128, maxPositions: 512 }, 128],
  ])("takes the smallest sensible limit of %j", async (limits, expected) => {
    expect((await loadEmbedder(await tiny(`limit-${expected}`, limits))).maxTokens).toBe(expected);
  });

  it("prefers quantised weights and takes full ones", async () => {
    const folder = await tiny("both");
    await writeTinyModel(folder, { words: { king: [1, 0, 0] }, weights: "model_quantized.onnx" });
    expect((await loadEmbedder(folder)).dimension).toBe(3);
    await rm(join(folder, "onnx", "model_quantized.onnx"));
    await writeTinyModel(folder, { words: WORDS });
    expect((await loadEmbedder(folder)).dimension).toBe(16);
  });

  it("has the same hash under another name and another one when a file differs", async () => {
    const first = await loadEmbedder(await tiny("hash"));
    await cp(join(scratch, "hash"), join(scratch, "hash-copy"), { recursive: true });
    await writeFile(join(scratch, "hash-copy", "README.md"), "not a part of the model");
    expect((await loadEmbedder(join(scratch, "hash-copy"))).hash).toBe(first.hash);
    const other = await loadEmbedder(await tiny("hash-copy", { modelMaxLength: 99 }));
    expect(other.hash).not.toBe(first.hash);
  });

  it("loads several at once, each from its own folder", async () => {
    const folders = await Promise.all(["one", "two", "three"].map((name) => tiny(name)));
    const loaded = await Promise.all([...folders, DEFAULT_MODEL_FOLDER].map(loadEmbedder));
    expect(loaded.map((each) => each.dimension)).toEqual([16, 16, 16, 100]);
  });

  it("fails loudly on a vector that is not a number", async () => {
    const embedder = await loadEmbedder(await tiny("nan"));
    await expect(embedder.embed(["king", "broken"])).rejects.toMatchObject({ code: "model-failed" });
  });

  it("says when there is no such folder", async () => {
    await expect(loadEmbedder(join(scratch, "nowhere"))).rejects.toMatchObject({
      code: "model-missing",
      message: expect.stringContaining("there is no such folder"),
    });
  });

  it.each(["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx"])(
    "says which file is missing: %s",
    async (name) => {
      const folder = await tiny("missing");
      await rm(join(folder, name));
      await expect(loadEmbedder(folder)).rejects.toMatchObject({
        code: "model-missing",
        message: expect.stringContaining(name),
      });
    },
  );

  it.each(["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx"])(
    "fails in one plain line on a broken file: %s",
    async (name) => {
      const folder = await tiny("damaged");
      await writeFile(join(folder, name), "{ not what it should be");
      await expect(loadEmbedder(folder)).rejects.toMatchObject({
        code: "model-failed",
        message: expect.stringMatching(/^Cannot use the model ".*damaged": [^\n]+\.$/),
      });
    },
  );
});
