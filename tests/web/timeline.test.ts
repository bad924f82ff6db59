import { describe, expect, it } from "vitest";
import { axisOf } from "../../web/src/when/axis.js";
import { placed } from "../../web/src/when/lanes.js";
import type { Moment } from "../../web/src/when/moments.js";

const day = (from: string): Moment => ({ kind: "named", from, to: from, words: null, citation: 0 });
const year = (from: number): Moment => ({ ...day(`${from}-01-01`), to: `${from}-12-31` });

const SPANS: readonly (readonly Moment[])[] = [
  [day("2016-02-29")],
  [day("2016-02-11"), day("2016-02-12")],
  [day("2015-12-30"), day("2016-01-20")],
  [day("2016-02-11"), day("2016-09-01")],
  [day("2013-02-11"), day("2016-09-01")],
  [year(1984), day("2019-06-03")],
  [year(1801), year(2024)],
];

describe("the axis of a timeline", () => {
  it("holds every moment and labels one to four places, each once, in their order", () => {
    for (const moments of SPANS) {
      const { at, ticks } = axisOf(moments);
      for (const { from, to } of moments) {
        expect(at(from)).toBeGreaterThan(0);
        expect(at(to)).toBeLessThan(1);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(1);
      expect(ticks.length).toBeLessThanOrEqual(4);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      const places = ticks.map((tick) => tick.at);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const place of places) expect(place >= 0 && place <= 1).toBe(true);
    }
  });

  it("names what its marks stand at", () => {
    expect(axisOf([year(1984), day("2019-06-03")]).ticks.map(({ label }) => label)).toEqual([
      "1990",
      "2000",
      "2010",
      "2020",
    ]);
  });
});

describe("marks of a timeline", () => {
  it("cover no other in their row, and lie at the axis where there is room", () => {
    const moments = [...Array.from({ length: 12 }, () => day("2016-02-11")), day("2019-02-11")];
    const marks = placed(moments, axisOf(moments));
    expect(marks.slice(0, 12).map(({ row }) => row)).toEqual(Array.from({ length: 12 }, (_, row) => row));
    expect(marks[12].row).toBe(0);
  });
});
