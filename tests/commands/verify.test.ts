import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AskResponse } from "../../src/core/ask.js";
import type { VerificationReport } from "../../src/verification/verify-export.js";
import { article } from "../indexing/article.js";
import { pullquote, temporaryFolder } from "../support/command-line.js";
import { exportOf } from "../verification/exported.js";

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);
const articles = at("articles");
const index = at("index");

const OPENED = "The bridge over the Lenne was opened on Monday by 300 guests.";
const HARVEST = "The harvest of 1911 brought 40 tonnes of apples to Tarrow.";
const MILL = "The mill at Orrin burned down on the last night of March.";
const SCHOOL = "The school in Pell has 212 pupils since the summer.";

const write = (name: string, ...sentences: readonly string[]) =>
  writeFileSync(join(articles, name), article("By Ann Writer", sentences));
const reindex = async () => expect(await pullquote(["index", articles, "--index", index])).toMatchObject({ status: 0 });

async function citationFor(question: string) {
  const { stdout } = await pullquote(["ask", question, "--index", index, "--json"]);
  const [{ document, start, end, quote }] = (JSON.parse(stdout) as AskResponse).citations;
  return { document, start, end, quote };
}

function exportFile(name: string, content: unknown): string {
  writeFileSync(at(name), JSON.stringify(content));
  return at(name);
}

const verify = (file: string, ...flags: readonly string[]) => pullquote(["verify", file, "--index", index, ...flags]);

let file: string;
beforeAll(async () => {
  mkdirSync(articles);
  write("bridge.txt", OPENED);
  write("harvest.txt", HARVEST);
  write("mill.txt", MILL);
  write("school.txt", SCHOOL);
  await reindex();
  const questions = [
    "How many guests opened the bridge over the Lenne?",
    "How many tonnes of apples did the harvest bring to Tarrow?",
    "When did the mill at Orrin burn down?",
    "How many pupils has the school in Pell?",
  ];
  const citations = [];
  for (const question of questions) citations.push([await citationFor(question)]);
  expect(citations.map(([{ quote }]) => quote)).toEqual([OPENED, HARVEST, MILL, SCHOOL]);
  file = exportFile("talk.json", exportOf(...citations));
});

describe("pullquote verify", () => {
  it("ends with status 0 while every quotation stands where it stood", async () => {
    const { status, stdout, stderr } = await verify(file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`[1] intact: “${OPENED}”\n    bridge.txt, characters `);
    expect(stdout).toMatch(/\n\n4 quotations: 4 intact, 0 moved, 0 changed, 0 gone\n$/);
  });

  it("tells what is intact, has moved, has changed or is gone after articles were edited, with status 1", async () => {
    write("bridge.txt", OPENED, "It was paid for by a lottery.");
    renameSync(join(articles, "harvest.txt"), join(articles, "apples.txt"));
    write("mill.txt", "The mill at Orrin burned down on the first night of April.");
    rmSync(join(articles, "school.txt"));
    await reindex();

    const { status, stdout, stderr } = await verify(file);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain(`[1] intact: “${OPENED}”`);
    expect(stdout).toContain("the article has changed elsewhere");
    expect(stdout).toMatch(/\[1\] moved: .*\n.*\n {4}now at apples\.txt, characters \d+ to \d+ \(the same text/);
    expect(stdout).toMatch(/\[1\] changed: .*\n.*\n {4}now reads: “The mill at Orrin burned down on the first night/);
    expect(stdout).toMatch(/\[1\] gone: .*\n.*\n {4}the article is no longer in the index/);
    expect(stdout).toMatch(/\n\n4 quotations: 1 intact, 1 moved, 1 changed, 1 gone\n$/);

    const json = await verify(file, "--json");
    expect(json.status).toBe(1);
    const report = JSON.parse(json.stdout) as VerificationReport;
    expect(report.counts).toEqual({ intact: 1, moved: 1, changed: 1, gone: 1 });
    expect(report.quotations[1].verdict).toMatchObject({ to: { document: "apples.txt" }, renamed: true });
  });
});

describe("pullquote verify, when it cannot", () => {
  const ONE_LINE = /^pullquote: Cannot [^\n]+\n$/;

  it.each([
    ["a file that is not there", () => at("absent.json"), /Cannot read "[^"]+absent\.json": /],
    ["a folder", () => articles, /Cannot read "[^"]+articles": /],
    ["a file that is no export", () => exportFile("list.json", []), /no conversation exported as JSON/],
    ["an export of another version", () => exportFile("old.json", { ...exportOf(), version: 7 }), /version 7 where/],
  ])("refuses %s with status 2 and one line", async (_, given, says) => {
    const { status, stdout, stderr } = await verify(given());
    expect(stderr).toMatch(ONE_LINE);
    expect(stderr).toMatch(says);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("refuses to go without a file", async () => {
    const { status, stderr } = await pullquote(["verify"]);
    expect(stderr).toMatch(ONE_LINE);
    expect(status).toBe(2);
  });

  it("says that there is no index, which is no verdict", async () => {
    const { status, stdout, stderr } = await pullquote(["verify", file, "--index", at("nowhere")]);
    expect(stderr).toMatch(/^pullquote: Cannot open the index [^\n]+: there is none[^\n]+\n$/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  });
});
