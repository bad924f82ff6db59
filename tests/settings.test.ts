import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { modelsFolder, ownModel } from "../src/settings.js";
import { temporaryFolder } from "./support/command-line.js";

const folder = temporaryFolder();
afterAll(folder.remove);

describe("where models of one's own are kept", () => {
  it("is the flag's folder, else the environment's, else the place for a person's data", () => {
    expect(modelsFolder("/flag", { PULLQUOTE_MODELS: "/variable" })).toBe("/flag");
    expect(modelsFolder(undefined, { PULLQUOTE_MODELS: "/variable", XDG_DATA_HOME: "/data" })).toBe("/variable");
    expect(modelsFolder(undefined, { PULLQUOTE_MODELS: "", XDG_DATA_HOME: "/data" })).toBe("/data/pullquote/models");
    expect(modelsFolder(undefined, {}, "linux")).toBe(join(homedir(), ".local/share/pullquote/models"));
    expect(modelsFolder(undefined, {}, "darwin")).toBe(join(homedir(), "Library/Application Support/pullquote/models"));
    expect(modelsFolder(undefined, { LOCALAPPDATA: "/local" }, "win32")).toBe(join("/local/pullquote/models"));
  });
});

describe("a model of one's own", () => {
  it("is none where none is asked for, and the flag's before the environment's", () => {
    expect(ownModel("reranker", undefined, { PULLQUOTE_RERANKER: "" })).toBeNull();
    expect(ownModel("reranker", undefined, { PULLQUOTE_RERANKER: "/variable" })).toBe("/variable");
    expect(ownModel("reader", "/flag", { PULLQUOTE_READER: "/variable" })).toBe("/flag");
    expect(ownModel("reader", undefined, { PULLQUOTE_RERANKER: "/variable" })).toBeNull();
  });

  it("is the folder of that name among those added, unless a folder lies right here or there is none", () => {
    const env = { PULLQUOTE_MODELS: folder.path };
    mkdirSync(join(folder.path, "judge"));
    expect(ownModel("reranker", "judge", env)).toBe(join(folder.path, "judge"));
    expect(ownModel("reranker", "src", env)).toBe("src");
    expect(ownModel("reranker", "other", env)).toBe("other");
    expect(ownModel("reranker", "../judge", env)).toBe("../judge");
  });
});
