import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { sha256 } from "../../src/models/model-manifest.js";
import { tinyWords, writeTinyBert, type TinyBert } from "./tiny-bert.js";

let scratch: string;
let count = 0;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "pullquote-bert-"));
});
afterAll(() => rm(scratch, { recursive: true }));

const tokenizer = tinyWords(["tanker", "sank", "ferry", "query", "passage"]);
async function written(bert: Partial<TinyBert> = {}): Promise<string> {
  const folder = join(scratch, `model-${++count}`);
  await writeTinyBert(folder, { head: "encoder", tokenizer, ...bert });
  return folder;
}
const load = async (bert: Partial<TinyBert> = {}) => loadEmbedder(await written(bert));
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

describe("an encoder of BERT's kind", () => {
  it.each([16, 24, 48])("gives unit vectors of its own %d numbers, the same alone and in a batch", async (hidden) => {
    const embedder = await load({ hidden });
    expect(embedder.dimension).toBe(hidden);
    const texts = [
      "The tanker sank.",
      "Ferry",
      "The tanker sank the ferry in the harbour at noon.",
      "Café “Łódź” 日本",
    ];
    const vectors = await embedder.embed(texts);
    for (const [i, vector] of vectors.entries()) {
      expect(cosine(vector, vector)).toBeCloseTo(1, 4);
      expect(cosine((await embedder.embed([texts[i]]))[0], vector)).toBeCloseTo(1, 4);
    }
    expect(cosine(vectors[0], vectors[1])).toBeLessThan(0.9999);
  });

  it("makes its vector of the first token where its files say so, of all tokens where they say nothing", async () => {
    const pooling = (mode: string) => ({ files: { "1_Pooling/config.json": { [`pooling_mode_${mode}`]: true } } });
    const text = ["tanker tanker ferry"];
    const [unsaid] = await (await load()).embed(text);
    const [mean] = await (await load(pooling("mean_tokens"))).embed(text);
    const [first] = await (await load(pooling("cls_token"))).embed(text);
    const [largest] = await (await load(pooling("max_tokens"))).embed(text);
    expect(mean).toEqual(unsaid);
    expect(first).not.toEqual(mean);
    expect(largest).not.toEqual(mean);
    await expect(load(pooling("lasttoken"))).rejects.toMatchObject({ code: "model-failed" });
  });

  it("puts in front of questions and of passages what its files ask for, and counts it", async () => {
    const prompts = { query: "query: ", passage: "passage: " };
    const asking = await load({ files: { "config_sentence_transformers.json": { prompts } } });
    const plain = await load();
    expect(asking.countTokens("tanker", "question")).toBe(plain.countTokens("query: tanker"));
    const [question] = await asking.embed(["tanker"], "question");
    const [passage] = await asking.embed(["tanker"]);
    expect(question).toEqual((await plain.embed(["query: tanker"]))[0]);
    expect(passage).toEqual((await plain.embed(["passage: tanker"]))[0]);
    expect(asking.hash).not.toBe(plain.hash);
  });

  it.each([
    [{ tokenizer: tinyWords([], 64) }, 64],
    [{ tokenizer: tinyWords([], 1e30), maxPositions: 130 }, 130],
    [{ tokenizer: tinyWords([], 1e30), maxPositions: 130, config: { model_type: "roberta" } }, 128],
    [{ files: { "sentence_bert_config.json": { max_seq_length: 48 } } }, 48],
  ])("reads no more than the least limit that its files state (%#)", async (bert, expected) => {
    const embedder = await load(bert);
    expect(embedder.maxTokens).toBe(expected);
    const full = "a ".repeat(expected - 2);
    expect(embedder.countTokens(full)).toBe(expected);
    await expect(embedder.embed([full])).resolves.toHaveLength(1);
    await expect(embedder.embed([`${full}a`])).rejects.toMatchObject({ code: "model-failed" });
  });
});

describe("a model that was added with its hashes", () => {
  const record = async (bytes?: Uint8Array) => {
    const folder = await written();
    const files = [{ path: "config.json", bytes: bytes?.length ?? 1, sha256: bytes ? sha256(bytes) : "0" }];
    const manifest = { name: "tiny", role: "embedder", source: "test", revision: null, licence: null, files };
    await writeFile(join(folder, "pullquote.json"), JSON.stringify(manifest));
    return folder;
  };

  it("loads while its files are those that were recorded, and not when one is another", async () => {
    const folder = await written();
    const config = Buffer.from(JSON.stringify({ model_type: "bert", hidden_size: 24 }));
    const recorded = await record(config);
    await writeFile(join(recorded, "config.json"), config);
    expect((await loadEmbedder(recorded)).dimension).toBe(24);
    expect((await loadEmbedder(folder)).dimension).toBe(24);
    await expect(loadEmbedder(await record())).rejects.toMatchObject({
      code: "model-failed",
      message: expect.stringMatching(/config\.json is not the file that was added .*pullquote models remove/),
    });
  });

  it("is refused when what was recorded cannot be read", async () => {
    const folder = await written();
    for (const text of ["{", "[]", '{"name":"tiny"}', '{"name":"t","role":"painter","source":"","files":[]}']) {
      await writeFile(join(folder, "pullquote.json"), text);
      await expect(loadEmbedder(folder)).rejects.toMatchObject({ code: "model-failed" });
    }
  });
});
