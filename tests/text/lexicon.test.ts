import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { loadLexicon } from "../../src/text/lexicon.js";
import { stemWord, tokenize } from "../../src/text/terms.js";

const groups = (text: string) => loadLexicon().names(tokenize(text));
const group = (name: string) => groups(name).at(-1);

describe("names of countries and bodies", () => {
  test.each([
    ["the Kremlin", "Russia", "Russian", "Moscow", "Russians"],
    ["White House", "United States", "American", "U.S.", "Washington"],
    ["Turkish", "Turkey", "Ankara"],
    ["the United Nations", "UN", "U.N."],
    ["China", "Chinese", "Beijing"],
    ["France", "French", "Paris"],
    ["the Netherlands", "Dutch"],
    ["Nepal", "Nepalese", "Kathmandu"],
    ["South Korea", "South Koreans", "Seoul"],
    ["USSR", "Soviet Union", "Soviet"],
  ])("%s and its other names are one", (...names) => {
    const found = new Set(names.map(group));
    expect(found.size).toBe(1);
    expect(found.has(undefined)).toBe(false);
  });

  test("tells countries apart", () => {
    expect(group("Russia")).not.toBe(group("Turkey"));
  });

  test("gives each word of a name of several words its number, and words in between none", () => {
    const [the, white, house, and, russians, met] = groups("the White House and Russians met");
    expect(white).toBe(house);
    expect(white).toBeDefined();
    expect(russians).toBe(group("Moscow"));
    expect([the, and, met]).toEqual([undefined, undefined, undefined]);
  });

  test("takes the seat of other bodies for no name of its country", () => {
    expect(group("Belgium")).toBeDefined();
    expect(group("Brussels")).toBeUndefined();
  });

  test("takes no word that carries grammar for a name", () => {
    expect(group("Islamic State")).toBeDefined();
    expect(groups("it is")).toEqual([undefined, undefined]);
  });

  test("takes the longest name", () => {
    expect(group("North Korea")).not.toBe(group("South Korea"));
    expect(groups("a house")).toEqual([undefined, undefined]);
  });

  test("lists the names behind a number, and none behind an unknown one", () => {
    expect(loadLexicon().aliases(group("Russia")!)).toContain("kremlin");
    expect(loadLexicon().aliases(-1)).toEqual([]);
  });
});

describe("words of like meaning", () => {
  test("relate both ways", () => {
    const lexicon = loadLexicon();
    const some = [...lexicon.related("abandon")];
    expect(some.length).toBeGreaterThan(0);
    for (const other of some) expect(lexicon.related(other).has("abandon")).toBe(true);
  });

  test.each([
    ["envoy", "mediator"],
    ["flee", "escape"],
    ["lawmaker", "parliament"],
  ])("tell how news says %s otherwise: %s", (word, other) => {
    expect(loadLexicon().related(stemWord(word))).toContain(stemWord(other));
  });

  test("of an unknown word are none", () => {
    expect(loadLexicon().related("qqqq").size).toBe(0);
  });
});

test("says which tables cannot be read, and what to do", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lexicon-"));
  vi.resetModules();
  vi.doMock("../../src/core/config.js", () => ({ PACKAGE_ROOT: folder }));
  try {
    const { loadLexicon: load } = await import("../../src/text/lexicon.js");
    expect(() => load()).toThrowError(
      expect.objectContaining({
        code: "model-missing",
        message: expect.stringMatching(/^Cannot read .*"[^"]*aliases.tsv": .*Install/) as string,
      }),
    );
  } finally {
    vi.doUnmock("../../src/core/config.js");
    rmSync(folder, { recursive: true });
  }
});
