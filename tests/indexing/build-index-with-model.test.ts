import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/core/config.js";
import type { Embedder } from "../../src/core/embedder.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { DEFAULT_MODEL_FOLDER } from "../../src/models/default-model.js";
import { loadEmbedder } from "../../src/models/load-embedder.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { scratchFolder } from "./scratch-folder.js";

describe("building an index with the model that comes with Pullquote", () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder(DEFAULT_MODEL_FOLDER);
  });

  it("finds an article of the seeds by a question's vector, and changes nothing the second time", async () => {
    const store = lanceIndexStore(join(await scratchFolder(), "index"));
    const options = { sources: [join(PACKAGE_ROOT, "seeds")], store, embedder, modelFolder: null };
    expect(await buildIndex(options)).toMatchObject({ documents: 5, added: 5 });
    expect(await buildIndex(options)).toMatchObject({ documents: 5, added: 0, unchanged: 5 });
    const reader = await store.open();
    const [question] = await embedder.embed(["Which peacekeepers might Kazakhstan send to de-escalation zones?"]);
    const [nearest] = await reader.searchDense(question ?? new Float32Array(), 1);
    // The only seed that speaks of Kazakhstan's troops.
    expect(nearest?.passage.documentId).toBe("002_f0b26cfa3cf00919.txt");
    reader.close();
  });

  it("splits a sentence longer than the model reads, and embeds every part", async () => {
    const sentence = `The ministers listed ${Array.from({ length: 900 }, (_, number) => `harbour ${number}`).join(", ")}.`;
    const store = lanceIndexStore(join(await scratchFolder(), "index"));
    const folder = await scratchFolder({ "long.txt": `Harbours listed\n\n${sentence}\n` });
    const { passages } = await buildIndex({ sources: [folder], store, embedder, modelFolder: null });
    expect(embedder.countTokens(sentence)).toBeGreaterThan(embedder.maxTokens);
    expect(passages).toBeGreaterThan(Math.floor(embedder.countTokens(sentence) / embedder.maxTokens));
    const reader = await store.open();
    expect(await reader.searchLexical("899", 5)).toHaveLength(1);
    reader.close();
  });
});
