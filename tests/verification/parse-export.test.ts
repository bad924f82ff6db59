import { describe, expect, it } from "vitest";
import { parseExport } from "../../src/verification/parse-export.js";
import { documentOf } from "../reading/documents.js";
import { exportOf, quotationOf } from "./exported.js";

const document = documentOf(["The bridge was opened.", "It is long."], "bridge.txt");
const exported = exportOf([quotationOf(document, "It is long.")], []);
const parse = (value: unknown) => parseExport(JSON.stringify(value), "talk.json");
const withCitation = (change: object) => {
  const [first, ...others] = exported.turns;
  return { ...exported, turns: [{ ...first, citations: [{ ...first.citations[0], ...change }] }, ...others] };
};

describe("an exported conversation", () => {
  it("is read as it was written, with or without a byte-order mark", () => {
    expect(parse(exported)).toEqual(exported);
    expect(parseExport(`\uFEFF${JSON.stringify(exported)}`, "talk.json")).toEqual(exported);
  });

  it("may hold fields that this version does not know", () => {
    expect(parse({ ...exported, colour: "red" })).toEqual(exported);
  });
});

describe("a file that is none", () => {
  it.each([
    ["no JSON", "no", "it is not JSON"],
    ["a list", "[]", "it is no conversation exported as JSON"],
    ["null", "null", "it is no conversation exported as JSON"],
    ["other JSON", '{"version":1,"turns":[]}', "it is no conversation exported as JSON"],
  ])("is refused: %s", (_, json, says) => {
    expect(() => parseExport(json, "talk.json")).toThrow(`Cannot verify "talk.json": ${says}`);
  });

  it.each([
    [2, "with a newer Pullquote"],
    [0, "Export the conversation again"],
  ])("is refused when it is of version %d, with the way out", (version, says) => {
    expect(() => parse({ ...exported, version })).toThrow(`version ${version} where this Pullquote reads version 1`);
    expect(() => parse({ ...exported, version })).toThrow(says);
  });

  it.each([
    ["no turns", { ...exported, turns: undefined }, "turns: "],
    ["a quotation without its place", withCitation({ start: undefined }), "turns.0.citations.0.start: "],
    ["a place before the text", withCitation({ start: -1 }), "turns.0.citations.0.start: "],
    ["a quotation that ends before it starts", withCitation({ end: 0 }), "turns.0.citations.0: ends before"],
    ["an empty quotation", withCitation({ quote: "" }), "turns.0.citations.0.quote: "],
    ["a hash that is none", withCitation({ document: { ...document, sha256: "x" } }), "document.sha256: is no SHA-256"],
  ])("is refused with the place of its fault: %s", (_, value, says) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ code: "usage", message: expect.stringContaining(says) }),
    );
  });
});
