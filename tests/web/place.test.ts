import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefOf, parsePlace, type Place } from "../../web/src/place/place.js";

describe("an address", () => {
  it("names the same place when read back, whatever the id", () => {
    const ids = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(ids, fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 500 }))), (id, offsets) => {
        const span = offsets && { start: offsets[0], end: offsets[0] + offsets[1] };
        const place: Place = { name: "article", id, span };
        expect(parsePlace(hrefOf(place))).toEqual(place);
      }),
      { seed: 20_160_211 },
    );
  });

  it("keeps an offset of 0", () => {
    expect(hrefOf({ name: "article", id: "a/b.txt", span: { start: 0, end: 5 } })).toBe(
      "#/documents/a%2Fb.txt?start=0&end=5",
    );
    expect(parsePlace("#/documents/a%2Fb.txt?start=0&end=5")).toEqual({
      name: "article",
      id: "a/b.txt",
      span: { start: 0, end: 5 },
    });
  });

  it("names no span where its offsets are none", () => {
    for (const query of [
      "start=5",
      "start=5&end=5",
      "start=7&end=5",
      "start=-1&end=5",
      "start=1e1&end=20",
      "start=&end=1",
    ])
      expect(parsePlace(`#/documents/a?${query}`)).toEqual({ name: "article", id: "a", span: null });
  });

  it("names the conversation where it names nothing else", () => {
    for (const hash of ["", "#", "#question", "#/documentsx", "#/documents/%E0%A4%A", "#/elsewhere"])
      expect(parsePlace(hash)).toEqual({ name: "conversation" });
  });
});
