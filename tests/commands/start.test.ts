import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DocumentInfo } from "../../src/core/document.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { article } from "../indexing/article.js";
import { writeTinyModel } from "../models/tiny-model.js";
import { fingerprint, pullquote, serving, temporaryFolder, type RunOptions } from "../support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

/** The ids of the documents that `pullquote start` serves over an index. */
async function started(index: string, options: RunOptions = {}): Promise<string[]> {
  const server = await serving(["start", "--port", "0", "--index", index], options);
  const response = await fetch(`${server.url}/api/documents`);
  const { documents } = (await response.json()) as { documents: DocumentInfo[] };
  const { status, stdout } = await server.stop();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^(?:Indexed|Nothing changed:|Built) [^\n]+\nPullquote answers at http:[^\n]+\n$/);
  return documents.map(({ id }) => id);
}

function articlesAt(name: string): string {
  mkdirSync(at(name));
  writeFileSync(join(at(name), "harbour.txt"), article("By Ann Writer"));
  return at(name);
}

async function failure(index: string): Promise<string> {
  const before = fingerprint(index);
  const { status, stdout, stderr } = await pullquote(["start", "--port", "0", "--index", index]);
  expect(stderr).toMatch(/^pullquote: Cannot [^\n]+\n$/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(fingerprint(index)).toBe(before);
  return stderr;
}

describe("pullquote start", () => {
  it("indexes the articles that come with Pullquote where there is no index, and serves them", async () => {
    expect(await started(at("new"))).toHaveLength(5);
    expect(await started(at("new"))).toHaveLength(5);
  });

  it("brings an index of one's own articles up to date with those", async () => {
    const articles = articlesAt("own");
    expect(await pullquote(["index", articles, "--index", at("own-index")])).toMatchObject({ status: 0 });
    writeFileSync(join(articles, "pier.txt"), article("By Ben Writer"));
    expect(await started(at("own-index"))).toEqual(["harbour.txt", "pier.txt"]);
  });

  it("keeps the model an index was made with, unless the environment names another", async () => {
    await writeTinyModel(at("first"), { words: { harbour: [1, 0], storm: [0, 1] } });
    await writeTinyModel(at("second"), { words: { harbour: [1, 0, 0], storm: [0, 1, 0] } });
    const index = ["index", articlesAt("modelled"), "--index", at("modelled-index"), "--model", at("first")];
    expect(await pullquote(index)).toMatchObject({ status: 0 });
    const model = async () => (await lanceIndexStore(at("modelled-index")).manifest())?.model;
    await started(at("modelled-index"));
    expect(await model()).toBe("first");
    await started(at("modelled-index"), { env: { PULLQUOTE_MODEL: at("second") } });
    expect(await model()).toBe("second");
  });

  it("names the articles that are no longer there, and leaves their index to be served as it is", async () => {
    const articles = articlesAt("moved");
    const index = at("moved-index");
    expect(await pullquote(["index", articles, "--index", index])).toMatchObject({ status: 0 });
    rmSync(articles, { recursive: true });
    const line = await failure(index);
    expect(line).toContain(`"${articles}", which it was made from, is no longer there`);
    expect(line).toContain('"pullquote index PATH"');
    const server = await serving(["serve", "--port", "0", "--index", index]);
    expect((await fetch(`${server.url}/api/documents/harbour.txt`)).status).toBe(200);
    expect(await server.stop()).toMatchObject({ status: 0 });
  });

  it("finds the articles that come with Pullquote again after Pullquote was moved", async () => {
    const articles = at("elsewhere");
    mkdirSync(articles);
    writeFileSync(join(articles, "000_e56327a7a87f5f8e.txt"), article([]));
    expect(await pullquote(["index", articles, "--index", at("elsewhere-index")])).toMatchObject({ status: 0 });
    rmSync(articles, { recursive: true });
    expect(await started(at("elsewhere-index"))).toHaveLength(5);
  });

  it("replaces no index that no longer says what it was made from", async () => {
    const index = at("damaged");
    expect(await pullquote(["index", articlesAt("lost"), "--index", index])).toMatchObject({ status: 0 });
    const versions = join(index, "manifest.lance", "_versions");
    for (const name of readdirSync(versions)) truncateSync(join(versions, name));
    expect(await failure(index)).toContain("it no longer says which articles it was made from");
  });
});
