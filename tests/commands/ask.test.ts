import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AskResponse } from "../../src/core/ask.js";
import { AskResponseSchema } from "../../src/http/schemas.js";
import { SEEDS_FOLDER } from "../../src/settings.js";
import { lanceIndexStore } from "../../src/store/lance-index-store.js";
import { article } from "../indexing/article.js";
import { writeTinyModel } from "../models/tiny-model.js";
import { manifestOf } from "../store/fixtures.js";
import { CLI, environment, fingerprint, pullquote, temporaryFolder } from "../support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const seeds = at("seeds");

const ANSWERED = "How many Syrians were invited to Sochi?";
const NOT_ANSWERED = "Which striker won the football championship in Brazil?";

beforeAll(async () => {
  expect(await pullquote(["index", "--index", seeds])).toMatchObject({ status: 0 });
});

describe("pullquote ask", () => {
  it("prints the answer, then numbered citations with title, document and place", async () => {
    const { status, stdout, stderr } = await pullquote(["ask", ANSWERED, "--index", seeds]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [answer, citation] = stdout.split("\n\n");
    expect(answer).toBe("1,600");
    const place = /^\[1\] “(.+)”\n {4}Putin Stages .+\n {4}(\S+\.txt), characters (\d+) to (\d+)$/.exec(citation ?? "");
    const [, quote, document, start, end] = place ?? [];
    expect(readFileSync(join(SEEDS_FOLDER, document ?? ""), "utf8").slice(Number(start), Number(end))).toBe(quote);
    expect(stdout).toContain("\n\n[2] “");
    expect(stdout).toMatch(/\n\nConfidence: \d+ %\n$/);
  });

  it("says plainly when the articles do not say, which is no failure", async () => {
    const { status, stdout, stderr } = await pullquote(["ask", NOT_ANSWERED, "--index", seeds]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^The articles do not say\.\n\n/);
    expect(stdout).toMatch(/^In no article: .*\bBrazil\b/m);
    expect(stdout).toContain("What comes nearest, but is not an answer:\n\n[1] “");
  });

  it("sets figures against each other by which dated articles differ", async () => {
    const reports = at("reports");
    mkdirSync(reports);
    const report = (day: number, title: string, text: string) =>
      writeFileSync(join(reports, `${day}.txt`), `${title}\n\nMay ${day}, 2014\n\n${text}\n`);
    report(13, "Ferry sinks off Malta", "The ferry Aurora sank off Malta in the night, killing 12 people. It was new.");
    report(15, "Divers at work", "Now 15 people are known to have been killed when the ferry Aurora sank off Malta.");
    expect(await pullquote(["index", reports, "--index", at("tolls")])).toMatchObject({ status: 0 });
    const question = "How many people were killed when the ferry Aurora sank off Malta?";
    const { stdout } = await pullquote(["ask", question, "--index", at("tolls")]);
    expect(stdout).toMatch(/^The articles differ: 1[25] \(2014-05-1[35]\) \[1\], 1[25] \(2014-05-1[35]\) \[2\]$/m);
  });

  it.each([ANSWERED, NOT_ANSWERED])("prints the response of the API as JSON with --json: %s", async (question) => {
    const { status, stdout, stderr } = await pullquote(["ask", question, "--index", seeds, "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const response = JSON.parse(stdout) as AskResponse;
    // Parsing drops what the contract does not name: what is equal afterwards has exactly its fields.
    expect(AskResponseSchema.parse(response)).toEqual(response);
    expect(response.question).toBe(question);
  });

  it("takes 2,000 characters, and the index from the environment or the flag before it", async () => {
    const question = "Sochi? ".repeat(286).slice(0, 2_000);
    const env = { PULLQUOTE_INDEX: seeds };
    expect(await pullquote(["ask", question, "--json"], { env })).toMatchObject({ status: 0, stderr: "" });
    const flag = await pullquote(["ask", ANSWERED, "--index", at("nowhere")], { env });
    expect(flag).toMatchObject({ status: 1, stdout: "" });
    expect(flag.stderr).toContain("nowhere");
  });

  it("gives nothing of an article to the terminal to obey, on the screen or as JSON", async () => {
    const articles = at("hostile");
    mkdirSync(articles);
    const hostile =
      "The \u001b[31mharbour\u001b]0;owned\u0007 of Eastport\u009b2J\u202e was built\u007f by 1,234 masons\u0085 in 1871.";
    writeFileSync(join(articles, "hostile.txt"), article("By \u001b[1mAnn Writer", [hostile]));
    expect(await pullquote(["index", articles, "--index", at("hostile-index")])).toMatchObject({ status: 0 });
    const args = ["ask", "How many masons built the harbour of Eastport?", "--index", at("hostile-index")];
    const shown = await pullquote(args);
    expect(shown.stdout).toContain(
      "\u{fffd}[31mharbour\u{fffd}]0;owned\u{fffd} of Eastport\u{fffd}2J\u{fffd} was built",
    );
    expect(shown.stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    const json = await pullquote([...args, "--json"]);
    expect(json.stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect((JSON.parse(json.stdout) as AskResponse).citations[0]?.quote).toBe(hostile);
  });

  it("ends quietly when nobody reads its output to the end", async () => {
    const child = spawn(process.execPath, [CLI, "ask", ANSWERED, "--index", seeds], {
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const [status] = (await once(child, "close")) as [number | null];
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("pullquote ask, when it cannot", () => {
  async function failure(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { status, stdout, stderr } = await pullquote(["ask", ANSWERED, ...args], { env });
    expect(stderr).toMatch(/^pullquote: Cannot [^\n]+\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    return stderr;
  }

  it("says that there is no index and how to make one", async () => {
    expect(await failure(["--index", at("nowhere")])).toContain('nowhere": there is none. Run "pullquote index"');
  });

  it("refuses an index of another schema version, as does serving, and leaves it as it is", async () => {
    const store = lanceIndexStore(at("newer"));
    const writer = await store.write({ fresh: true, dimension: 4 });
    const statistics = { sentences: 0, meanLength: 0, documentFrequency: new Map() };
    await writer.commit({ ...manifestOf([], 0), schemaVersion: 999 }, statistics);
    const before = fingerprint(at("newer"));
    expect(await failure(["--index", at("newer")])).toMatch(/format 999 .*Run "pullquote index"/);
    expect(await pullquote(["serve", "--port", "0", "--index", at("newer")])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^pullquote: Cannot open the index [^\n]+format 999[^\n]+\n$/) as string,
    });
    expect(fingerprint(at("newer"))).toBe(before);
    expect((await pullquote(["index", "--index", at("newer")])).stdout).toMatch(
      /^Built the index anew, for it was made by another version/,
    );
  });

  it("says of a damaged manifest how to repair it, which repairs it", async () => {
    expect(await pullquote(["index", "--index", at("damaged")])).toMatchObject({ status: 0 });
    const versions = join(at("damaged"), "manifest.lance", "_versions");
    for (const name of readdirSync(versions)) truncateSync(join(versions, name));
    expect(await failure(["--index", at("damaged")])).toContain('Run "pullquote index"');
    expect((await pullquote(["index", "--index", at("damaged")])).stdout).toMatch(
      /^Built the index anew, for it was damaged: 5/,
    );
    expect(await pullquote(["ask", ANSWERED, "--index", at("damaged")])).toMatchObject({ status: 0 });
  });

  it("names a model folder that is not there or lacks its files", async () => {
    mkdirSync(at("empty-model"));
    expect(await failure(["--index", seeds], { PULLQUOTE_MODEL: at("no-model") })).toContain("there is no such folder");
    expect(await failure(["--index", seeds], { PULLQUOTE_MODEL: at("empty-model") })).toContain("it holds neither");
  });

  it("refuses a model other than the index's", async () => {
    await writeTinyModel(at("tiny"), { words: { sochi: [1, 0], syrians: [0, 1] } });
    const line = await failure(["--index", seeds], { PULLQUOTE_MODEL: at("tiny") });
    expect(line).toContain('with the model "tiny": it was built with "pullquote-static-100d"');
  });
});
