import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/core/config.js";
import type { SentenceEncoder } from "../../src/core/embedder.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadSentenceEncoder } from "../../src/models/load-sentence-encoder.js";
import { loadTokenModel, type TokenModel } from "../../src/models/token-model.js";
import { cosine } from "../../src/reading/vector-cache.js";
import { writeTinyModel } from "./tiny-model.js";

const FOLDER = join(PACKAGE_ROOT, "models", "pullquote-sentence-encoder");

let scratch: string;
let tokens: TokenModel;
let encoder: SentenceEncoder;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "sentence-encoder-"));
  tokens = await loadTokenModel(DEFAULT_MODEL_FOLDER);
  encoder = await loadSentenceEncoder(FOLDER, tokens);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe("the sentence encoder", () => {
  it("gives vectors of unit length, and zeros for a text without a word", async () => {
    const vectors = await encoder.embed(["The tanker hit the ferry.", "No.", ""]);
    const lengths = vectors.map(({ vector }) => Math.hypot(...vector));
    [1, 1, 0].forEach((length, i) => expect(lengths[i]).toBeCloseTo(length, 4));
    expect(new Set(vectors.map(({ vector }) => vector.length)).size).toBe(1);
  });

  it("gives each token a vector of unit length, and tells how much it counts", async () => {
    const texts = ["Who hit the ferry?", ""];
    const [some, none] = await encoder.embed(texts, "question");
    expect(some.words).toHaveLength(encoder.countTokens(texts[0]));
    for (const word of some.words) expect(Math.hypot(...word)).toBeCloseTo(1, 4);
    expect(some.shares).toHaveLength(some.words.length);
    expect(some.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
    expect(none.words).toEqual([]);
  });

  it("gives a text the same vector whatever else is asked of it", async () => {
    const text = "The tanker hit the ferry.";
    const [alone] = await encoder.embed([text]);
    const among = await encoder.embed(["It rained over Bonn for days, and nobody could say why.", text, "No."]);
    expect(among[1]).toEqual(alone);
  });

  it("knows the order of words", async () => {
    const [one, other] = await encoder.embed(["The tanker hit the ferry.", "The ferry hit the tanker."]);
    expect(cosine(one.vector, other.vector)).toBeLessThan(0.9999);
  });

  it.each([
    ["How many people drowned?", "Forty of the passengers died in the water.", "The ferry left the harbour at noon."],
    [
      "Why was the ferry late?",
      "A strike held the ship up because nobody would load it.",
      "Forty people were on board.",
    ],
    ["When did the ship sink?", "It went down on 3 March 1994.", "A tanker had hit it."],
  ])("finds nearer to %s what answers such a question: %s", async (question, such, other) => {
    const [asked] = await encoder.embed([question], "question");
    const [near, far] = (await encoder.embed([such, other])).map(({ vector }) => cosine(asked.vector, vector));
    expect(near).toBeGreaterThan(far + 0.05);
  });

  it("reads a question otherwise than a sentence", async () => {
    const text = "Who hit the ferry?";
    const [[asked], [said]] = [await encoder.embed([text], "question"), await encoder.embed([text])];
    expect(cosine(asked.vector, said.vector)).toBeLessThan(0.9999);
  });

  it("says what is wrong when its files are missing or it was made for another embedding model", async () => {
    await expect(loadSentenceEncoder(join(scratch, "nowhere"), tokens)).rejects.toMatchObject({ code: "model-failed" });
    const folder = join(scratch, "tiny");
    await writeTinyModel(folder, { words: { question: [1, 0], ferry: [0, 1] } });
    await expect(loadSentenceEncoder(FOLDER, await loadTokenModel(folder))).rejects.toMatchObject({
      code: "model-failed",
    });
  });
});
