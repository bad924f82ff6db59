import { describe, expect, it } from "vitest";
import { Relations } from "../../../src/reading/reader/relations.js";

const relations = new Relations("russia\tmoscow\trussia soviet\t\t\nsay\t\tstate\t\t\n");

describe("relations", () => {
  it("leave out terms the question has itself, and stop words", () => {
    const words = [
      { term: "say", stop: true },
      { term: "russia", stop: false },
      { term: "moscow", stop: false },
    ];
    expect(relations.expand(words)).toEqual([{ term: "soviet", kind: 1, position: 1 }]);
  });

  it("stop at the limit, names first", () => {
    expect(relations.expand([{ term: "russia", stop: false }], 1)).toEqual([{ term: "moscow", kind: 0, position: 0 }]);
  });
});
