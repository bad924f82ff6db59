import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { article } from "../indexing/article.js";
import { writeTinyModel } from "../models/tiny-model.js";
import { fingerprint, pullquote, temporaryFolder } from "../support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);

const at = (name: string) => join(folder.path, name);

/** A new folder with these files. */
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  mkdirSync(at(name));
  for (const [path, content] of Object.entries(files)) writeFileSync(join(at(name), path), content);
  return at(name);
}

const summaryOf = async (...args: Parameters<typeof pullquote>) => {
  const { status, stdout, stderr } = await pullquote(...args);
  expect({
    status,
    stderr: stderr.replaceAll(/^(?:Reading files|Embedding documents|Finishing the index): \d+\/\d+\n/gm, ""),
  }).toEqual({
    status: 0,
    stderr: "",
  });
  return stdout;
};

describe("pullquote index", () => {
  it("indexes the articles that come with Pullquote when it is told of no others", async () => {
    const { status, stdout, stderr } = await pullquote(["index", "--index", at("seeds")]);
    expect(stdout).toMatch(
      /^Indexed 5 documents \(\d+ passages\): 5 added, 0 changed, 0 removed, 0 unchanged, in .+ s\.\n$/,
    );
    expect(stderr).toMatch(/^(?:[A-Z][a-z ]+: \d+\/\d+\n)+$/);
    expect(status).toBe(0);
  });

  it("brings the index up to date with what was added, changed and removed, and says so", async () => {
    const articles = folderOf("articles", {
      "harbour.txt": article("By Ann Writer"),
      "pier.txt": article("By Ben Writer"),
      "ignored.pdf": "%PDF",
    });
    const args = ["index", articles, "--index", at("own")];
    expect(await summaryOf(args)).toMatch(/^Indexed 2 documents .+: 2 added, 0 changed, 0 removed, 0 unchanged/);

    const before = fingerprint(at("own"));
    expect(await summaryOf(args)).toMatch(/^Nothing changed: 2 documents \(\d+ passages\) are up to date\.\n$/);
    expect(fingerprint(at("own"))).toBe(before);

    writeFileSync(join(articles, "harbour.txt"), article("By Cleo Writer"));
    writeFileSync(join(articles, "storm.txt"), article("By Dan Writer"));
    rmSync(join(articles, "pier.txt"));
    expect(await summaryOf(args)).toMatch(/^Indexed 2 documents .+: 1 added, 1 changed, 1 removed, 0 unchanged/);
    expect(await summaryOf([...args, "--rebuild"])).toMatch(/^Built the index anew: 2 documents/);
  });

  it("takes index and model from the environment, and from flags before those", async () => {
    const articles = folderOf("few", { "harbour.txt": article([]) });
    const model = at("tiny-model");
    await writeTinyModel(model, { words: { harbour: [1, 0, 0], storm: [0, 1, 0], pier: [0, 0, 1] } });
    const env = { PULLQUOTE_INDEX: at("from-environment"), PULLQUOTE_MODEL: model };
    expect(await summaryOf(["index", articles], { env })).toMatch(/^Indexed 1 document /);
    expect(await summaryOf(["index", articles, "--index", at("from-environment"), "--model", model])).toMatch(
      /^Nothing/,
    );
    const flag = await pullquote(["index", articles, "--index", at("from-flag"), "--model", at("no-model")], { env });
    expect(flag).toMatchObject({ status: 1, stderr: expect.stringContaining("no-model") as string });
    expect(await summaryOf(["index", articles, "--index", at("from-flag")], { env })).toMatch(/^Indexed 1 document /);
  });

  it("builds the index anew with another model, and says why", async () => {
    const articles = folderOf("one", { "harbour.txt": article([]) });
    const model = at("three-words");
    await writeTinyModel(model, { words: { harbour: [1, 0], storm: [0, 1] } });
    await summaryOf(["index", articles, "--index", at("changing")]);
    const again = await summaryOf(["index", articles, "--index", at("changing"), "--model", model]);
    expect(again).toMatch(/^Built the index anew, for it was made with another model: 1 document /);
    // The model is kept with the index, so that asking needs no flag.
    const answer = await pullquote([
      "ask",
      "When is work on the harbour to begin?",
      "--index",
      at("changing"),
      "--json",
    ]);
    expect(answer.status).toBe(0);
  });
});

describe("pullquote index, when it cannot", () => {
  const latin1 = Buffer.from("Le café est fermé.", "latin1");
  const cases = {
    "a path that does not exist": { files: {}, path: "absent.txt", says: "there is no such file or folder" },
    "a folder without documents": { files: { "notes.pdf": "%PDF" }, path: ".", says: "no documents there" },
    "a file that is not UTF-8": {
      files: { "a.txt": article([]), "b.txt": latin1 },
      path: ".",
      says: "not valid UTF-8",
    },
    "an empty file": { files: { "a.txt": article([]), "b.txt": "" }, path: ".", says: "it is empty" },
    "a file of 50 MB": { files: { "b.txt": Buffer.alloc(50_000_000, "word ") }, path: ".", says: "50,000,000 bytes" },
    "a type that is not read": { files: { "b.docx": "PK" }, path: "b.docx", says: "its type is not one of those read" },
    "several bad files": {
      files: { "a.txt": latin1, "b.txt": "", "c.txt": article([]) },
      path: ".",
      says: "Cannot read 2 files",
    },
  };

  it.each(Object.entries(cases))(
    "says so of %s, and leaves the index as it was",
    async (name, { files, path, says }) => {
      const index = at("steady");
      const good = at("good.txt");
      writeFileSync(good, article([]));
      await summaryOf(["index", good, "--index", index]);
      const before = fingerprint(index);
      const bad = folderOf(name, files);
      const { status, stdout, stderr } = await pullquote(["index", join(bad, path), "--index", index]);
      expect(stderr).toMatch(/^(?:Reading files: .+\n)*pullquote: Cannot [^\n]+\n$/);
      expect(stderr).toContain(says);
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(fingerprint(index)).toBe(before);
      rmSync(bad, { recursive: true });
    },
  );

  it.each([
    ["that is not there", "absent", "there is no such folder"],
    ["without its files", "empty-model", "it holds neither"],
  ])("names a model folder %s, and creates no index", async (_, name, says) => {
    mkdirSync(at("empty-model"), { recursive: true });
    const { status, stdout, stderr } = await pullquote(["index", "--index", at("none"), "--model", at(name)]);
    expect(stderr).toMatch(/^pullquote: Cannot load the model [^\n]+\n$/);
    expect(stderr).toContain(says);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(() => fingerprint(at("none"))).toThrow("ENOENT");
  });

  it("refuses two files with one id as wrong usage", async () => {
    const [left, right] = ["left", "right"].map((name) => folderOf(name, { "same.txt": article(name) }));
    const { status, stderr } = await pullquote(["index", left, right, "--index", at("none")]);
    expect(stderr).toMatch(/^pullquote: Cannot index [^\n]+both would have the id "same.txt"[^\n]+\n$/);
    expect(status).toBe(2);
  });

  it("does not write over a file that stands in the index's place", async () => {
    writeFileSync(at("file"), "mine");
    const { status, stderr } = await pullquote(["index", "--index", at("file")]);
    expect(stderr).toMatch(/\npullquote: Cannot [^\n]+: a file is in its place\. Name a folder\.\n$/);
    expect(status).toBe(2);
  });
});
