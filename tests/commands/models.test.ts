import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ListedModel } from "../../src/commands/list-models.js";
import type { AskResponse } from "../../src/core/ask.js";
import { sha256, type ModelManifest } from "../../src/models/model-manifest.js";
import { article } from "../indexing/article.js";
import { tinyWords, writeTinyBert } from "../models/tiny-bert.js";
import { CLI, environment, pullquote, temporaryFolder } from "../support/command-line.js";
import { COMMIT, ModelHost, type Fault } from "./model-host.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

const NAME = "all-MiniLM-L6-v2";
const FILES = ["config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"];
const tokenizer = tinyWords(["tanker", "storm", "sank", "the", "ferry", "what", "said"]);
/** Notices tankers, whatever is asked. */
const noticed = { tanker: { start: 14, end: 14 }, "[CLS]": { start: 1, end: 1 } };

const host = new ModelHost(at("encoder"));
let count = 0;
let models: string;
const list = async (env: Record<string, string> = {}, ...more: string[]) => {
  const args = ["models", "list", "--json", "--index", at("no-index"), ...more];
  const { stdout } = await pullquote(args, { env: { PULLQUOTE_MODELS: models, ...env } });
  return JSON.parse(stdout) as ListedModel[];
};
const manage = (args: readonly string[], env: Record<string, string> = {}) =>
  pullquote(["models", ...args], { env: { PULLQUOTE_MODELS: models, PULLQUOTE_MODEL_HOST: host.url, ...env } });

beforeAll(async () => {
  await writeTinyBert(at("encoder"), { head: "encoder", tokenizer });
  await writeTinyBert(at("narrow"), { head: "encoder", tokenizer, hidden: 16 });
  await writeTinyBert(at("judge"), {
    head: "classifier",
    tokenizer,
    noticed,
    config: { architectures: ["BertForSequenceClassification"] },
  });
  await writeTinyBert(at("marker"), { head: "answers", tokenizer, noticed });
  await host.listen();
});
afterAll(() => host.close());
beforeEach(() => {
  host.fault = "none";
  host.requests.length = 0;
  models = at(`models-${++count}`);
});

describe("pullquote models add", () => {
  it("says what it fetches from where and under which licence, and records every file's hash", async () => {
    const { status, stdout, stderr } = await manage(["add", NAME, "--yes"]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Added ${NAME} to ${models}. To use it: with "pullquote index", then --model ${NAME}, or PULLQUOTE_MODEL=${NAME}.\n`,
    });
    expect(stderr).toContain(`about 24 MB from ${host.url}/Xenova/${NAME}/resolve/main/`);
    expect(stderr).toContain("licence: Apache-2.0");
    const manifest = JSON.parse(readFileSync(join(models, NAME, "pullquote.json"), "utf8")) as ModelManifest;
    expect(manifest).toMatchObject({ name: NAME, role: "embedder", revision: COMMIT, licence: "Apache-2.0" });
    expect(manifest.files).toEqual(
      FILES.map((path) => {
        const content = readFileSync(at(`encoder/${path}`));
        return { path, bytes: content.length, sha256: sha256(content) };
      }),
    );
    expect(readdirSync(models)).toEqual([NAME]);
  });

  it("fetches nothing that it was not told to: without a terminal to ask on, --yes has to be said", async () => {
    const { status, stderr } = await manage(["add", NAME]);
    expect({ status, requests: host.requests }).toEqual({ status: 2, requests: [] });
    expect(stderr).toMatch(/Cannot fetch the model .* Say --yes/);
    expect(existsSync(models)).toBe(false);
  });

  it.each<[Fault, RegExp]>([
    ["breaks off", /the connection broke off|terminated/],
    ["is another", /its SHA-256 is another/],
    ["is short", /bytes came/],
    ["sends on to itself", /sends on and on/],
  ])("keeps nothing when what comes %s, says so, and can be run again", async (fault, says) => {
    host.fault = fault;
    const { status, stdout, stderr } = await manage(["add", NAME, "--yes"]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/pullquote: Cannot fetch "[^\n]+\.\n$/);
    expect(stderr).toMatch(says);
    expect(readdirSync(models)).toEqual([]);
    host.fault = "none";
    expect(await manage(["add", NAME, "--yes"])).toMatchObject({ status: 0 });
  });

  it("says when the host cannot be reached or has no such file", async () => {
    const empty = new ModelHost(at("nowhere"));
    await empty.listen();
    const { url } = empty;
    const missing = await manage(["add", NAME, "--yes", "--from", `${url}/mirror`]);
    await empty.close();
    const refused = await manage(["add", NAME, "--yes", "--from", url]);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("the host refuses the connection");
    expect(missing.stderr).toContain(`/mirror/Xenova/${NAME}/resolve/main/config.json": the host has no such file`);
    expect(readdirSync(models)).toEqual([]);
  });

  it("keeps nothing of a model that does not work", async () => {
    // What is fetched is an encoder, which judges nothing.
    const { status, stderr } = await manage(["add", "ms-marco-MiniLM-L-6-v2", "--yes"]);
    expect(status).toBe(1);
    expect(stderr).toContain("it does not give logits");
    expect(readdirSync(models)).toEqual([]);
  });

  it("keeps nothing when it is stopped halfway", async () => {
    host.fault = "waits";
    const child = spawn(process.execPath, [CLI, "models", "add", NAME, "--yes"], {
      env: environment({ PULLQUOTE_MODELS: models, PULLQUOTE_MODEL_HOST: host.url }),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    while (!host.requests.some((url) => url.startsWith("/stored/"))) await new Promise((go) => setTimeout(go, 20));
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([1, null]);
    expect(stderr).toContain("it was stopped");
    expect(readdirSync(models)).toEqual([]);
  });

  it("copies a folder, as what its files or the flag say it is", async () => {
    expect(await manage(["add", at("judge")])).toMatchObject({ status: 0 });
    const unsaid = await manage(["add", at("marker")]);
    expect(unsaid).toMatchObject({ status: 2 });
    expect(unsaid.stderr).toContain("Say with --as");
    expect(await manage(["add", at("marker"), "--as", "painter"])).toMatchObject({ status: 2 });
    expect(await manage(["add", at("marker"), "--as", "reader"])).toMatchObject({ status: 0 });
    const added = (await list()).filter(({ folder }) => folder !== null);
    expect(added.map(({ name, role }) => [name, role])).toEqual([
      ["judge", "reranker"],
      ["marker", "reader"],
    ]);
    expect(host.requests).toEqual([]);
  });

  it("does not replace what is there", async () => {
    await manage(["add", at("judge")]);
    const again = await manage(["add", at("judge")]);
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain("pullquote models remove judge");
  });
});

describe("pullquote models list and remove", () => {
  it("show what is known, added and in use, and delete what was added", async () => {
    await manage(["add", NAME, "--yes"]);
    await manage(["add", at("judge")]);
    const listed = await list({ PULLQUOTE_RERANKER: "judge", PULLQUOTE_READER: at("marker") });
    const of = (name: string) => listed.find((each) => each.name === name);
    expect(of("judge")).toMatchObject({
      role: "reranker",
      inUse: ["PULLQUOTE_RERANKER"],
      folder: join(models, "judge"),
    });
    expect(of("marker")).toMatchObject({ role: "reader", inUse: ["PULLQUOTE_READER"], folder: at("marker") });
    expect(of(NAME)).toMatchObject({ licence: "Apache-2.0", inUse: [] });
    expect(of("bge-small-en-v1.5")).toMatchObject({ folder: null, licence: "MIT", inUse: [] });
    expect(existsSync(at("no-index"))).toBe(false);

    const text = await manage(["list", "--index", at("no-index")]);
    expect(text.stdout).toMatch(/^judge +reranker +1 MB +added +\/.+judge$/m);
    expect(text.stdout).toMatch(/^bge-small-en-v1\.5 +embedder +about 35 MB +MIT +not added$/m);

    expect(await manage(["remove", "judge"])).toMatchObject({ status: 0, stdout: "Removed judge.\n" });
    expect(readdirSync(models)).toEqual([NAME]);
  });

  it.each(["judge", "../judge", ".", "", "judge/onnx"])("never delete what was not added: %s", async (name) => {
    mkdirSync(join(models, "judge"), { recursive: true });
    const { status, stderr } = await manage(["remove", name]);
    expect(status).toBe(1);
    expect(stderr).toContain(`Cannot remove the model "${name}"`);
    expect(existsSync(at("judge"))).toBe(true);
  });
});

describe("asking with larger models", () => {
  const QUESTION = "What sank the ferry?";
  const index = at("index");
  const ask = async (args: readonly string[], env: Record<string, string> = {}) => {
    const outcome = await pullquote(["ask", QUESTION, "--index", index, "--json", ...args], { env });
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    return JSON.parse(outcome.stdout) as AskResponse;
  };

  beforeAll(async () => {
    mkdirSync(at("articles"));
    const lines = [
      "The storm sank the ferry on Monday, officials in Eastport said.",
      "Fishermen say that a tanker passed the ferry an hour before.",
      "Nobody on board was hurt, and the harbour of Eastport was open again by noon.",
    ];
    writeFileSync(at("articles/ferry.txt"), article("By Ann Writer", lines));
    expect(await pullquote(["index", at("articles"), "--index", index])).toMatchObject({ status: 0 });
  });

  it("orders the sentences by the re-ranker of the flag before that of the environment, at the same confidence", async () => {
    const plain = await ask([]);
    expect(plain.citations[0].quote).toContain("The storm sank");
    const reranked = await ask(["--reranker", at("judge")]);
    expect(reranked.citations[0].quote).toContain("tanker");
    expect(reranked.confidence).toBeCloseTo(plain.confidence, 9);
    expect(reranked.status).toBe(plain.status);
    const failing = await pullquote(["ask", QUESTION, "--index", index, "--reranker", at("nowhere")], {
      env: { PULLQUOTE_RERANKER: at("judge") },
    });
    expect(failing.status).toBe(1);
    expect(failing.stderr).toMatch(/nowhere.*--reranker or PULLQUOTE_RERANKER/);
  });

  it("marks the answer by the reader, inside the quotation and verbatim", async () => {
    const { answer, citations } = await ask([], { PULLQUOTE_RERANKER: at("judge"), PULLQUOTE_READER: at("marker") });
    expect(answer?.text).toBe("tanker");
    const text = readFileSync(at("articles/ferry.txt"), "utf8");
    expect(text.slice(answer?.start, answer?.end)).toBe("tanker");
    expect(citations[answer?.citation ?? -1].quote).toContain("tanker");
  });

  it("indexes and asks with an embedder of another dimension, by the name it was added under", async () => {
    const env = { PULLQUOTE_MODELS: models };
    await manage(["add", at("encoder"), "--as", "embedder"]);
    const own = at("own-index");
    expect(await pullquote(["index", at("articles"), "--index", own, "--model", "encoder"], { env })).toMatchObject({
      status: 0,
    });
    const asked = await pullquote(["ask", QUESTION, "--index", own, "--json"]);
    expect((JSON.parse(asked.stdout) as AskResponse).citations[0].quote).toContain("sank the ferry");

    const other = await pullquote(["ask", QUESTION, "--index", own], { env: { PULLQUOTE_MODEL: at("narrow") } });
    expect(other).toMatchObject({ status: 1, stdout: "" });
    expect(other.stderr).toMatch(
      /Cannot use the index with the model "narrow": it was built with "encoder".*pullquote index/,
    );
    const listed = await pullquote(["models", "list", "--index", own, "--json"], { env });
    expect((JSON.parse(listed.stdout) as ListedModel[]).find(({ name }) => name === "encoder")?.inUse).toEqual([
      "the index",
    ]);

    writeFileSync(join(models, "encoder", "config.json"), '{"model_type":"bert","changed":true}');
    const changed = await pullquote(["ask", QUESTION, "--index", own]);
    expect(changed.status).toBe(1);
    expect(changed.stderr).toContain("config.json is not the file that was added");
  });
});
