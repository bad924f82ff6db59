import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGE_ROOT } from "../../src/core/config.js";
import { readMetadata } from "../../src/indexing/metadata.js";
import { splitSentences } from "../../src/text/sentences.js";
import { article } from "./article.js";

function metadata(text: string, id = "folder/harbour.txt"): ReturnType<typeof readMetadata> {
  return readMetadata(text, splitSentences(text), id);
}

describe("metadata", () => {
  it("reads what an article says of itself", () => {
    const text = article(
      ["By Jane Doe, John Roe and Max Moe", "Published: 3 May 2014"],
      ["© 2014 The Harbour Gazette"],
    );
    expect(metadata(text)).toEqual({
      title: "Ministers agree on harbour plan after a long night",
      author: "Jane Doe, John Roe and Max Moe",
      publisher: "The Harbour Gazette",
      published: "2014-05-03",
    });
  });

  it("leaves out what an article does not say", () => {
    expect(metadata(article([]))).toMatchObject({ author: null, publisher: null, published: null });
  });

  it("takes the first line for a headline, not for a byline", () => {
    expect(metadata(article([]).replace(/^.*/u, "By Popular Demand")).author).toBeNull();
  });

  it("falls back to the file's name for a title, never to another sentence", () => {
    expect(
      readMetadata("Some text.", [{ start: 0, end: 10, kind: "body", paragraph: 0 }], "a/harbour.v2.txt").title,
    ).toBe("harbour.v2");
  });

  it("folds white space in a title", () => {
    expect(readMetadata("A\u00A0 title", [{ start: 0, end: 8, kind: "headline", paragraph: 0 }], "a.txt").title).toBe(
      "A title",
    );
  });

  it.each([
    ["000_e56327a7a87f5f8e.txt", "Brief Russia-West détente on Syria conflict comes to an end", null, null, null],
    ["001_6e6a1640b6997a8e.txt", "Putin Stages Syria Peace Talks Boycotted by Assad Opponents", null, null, null],
    [
      "002_f0b26cfa3cf00919.txt",
      "Syria talks yield minimal results for Russia as Putin attempts to take control of peace process",
      null,
      null,
      null,
    ],
    [
      "003_831a683028b2dccb.txt",
      "Russia ready to discuss Syria ceasefire at international talks",
      null,
      "AFP",
      "2016-02-11",
    ],
    [
      "004_2064c722ad5b44e7.txt",
      "Russian military assistance to Assad remains the main stumbling block over Syria",
      "Anton Pechenkin",
      "112 Ukraine",
      "2015-09-07",
    ],
  ])("reads the seed %s", async (id, title, author, publisher, published) => {
    const text = await readFile(join(PACKAGE_ROOT, "seeds", id), "utf8");
    expect(metadata(text, id)).toEqual({ title, author, publisher, published });
  });
});
