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

  it("bring what a phrase of several words means, for its first word", () => {
    const leaving = new Relations("step\t\tstair\t\t\t\nstep down\t\t\t\t\tresign quit\n");
    const words = [
      { term: "minist", stop: false },
      { term: "step", stop: false },
      { term: "down", stop: true },
    ];
    expect(leaving.expand(words)).toEqual([
      { term: "stair", kind: 1, position: 1 },
      { term: "resign", kind: 4, position: 1 },
      { term: "quit", kind: 4, position: 1 },
    ]);
  });
});
