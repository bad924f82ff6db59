import { describe, expect, test } from "vitest";
import { reciprocalRankFusion } from "../../src/retrieval/reciprocal-rank-fusion.js";

describe("reciprocal rank fusion", () => {
  test("sums weight over k plus rank, as by hand", () => {
    const fused = reciprocalRankFusion(
      [
        { ids: ["a", "b", "c"], weight: 1 },
        { ids: ["c", "a", "d"], weight: 0.5 },
      ],
      60,
    );
    expect(fused.map(({ id }) => id)).toEqual(["a", "c", "b", "d"]);
    expect(fused[0].score).toBeCloseTo(1 / 61 + 0.5 / 62, 12);
    expect(fused[1].score).toBeCloseTo(1 / 63 + 0.5 / 61, 12);
    expect(fused[2].score).toBeCloseTo(1 / 62, 12);
    expect(fused[3].score).toBeCloseTo(0.5 / 63, 12);
  });

  test("leaves a ranking of weight 0 out, with all that only it brings", () => {
    const fused = reciprocalRankFusion([
      { ids: ["x", "y"], weight: 0 },
      { ids: ["y"], weight: 1 },
    ]);
    expect(fused.map(({ id }) => id)).toEqual(["y"]);
  });

  test("keeps the order of first appearance on a tie", () => {
    const ids = reciprocalRankFusion([
      { ids: ["left"], weight: 1 },
      { ids: ["right"], weight: 1 },
    ]).map(({ id }) => id);
    expect(ids).toEqual(["left", "right"]);
  });

  test("puts what both bring before what one brings first", () => {
    const fused = reciprocalRankFusion([
      { ids: ["a", "both"], weight: 1 },
      { ids: ["b", "both"], weight: 1 },
    ]);
    expect(fused[0].id).toBe("both");
  });

  test("fuses nothing to nothing", () => {
    expect(reciprocalRankFusion([])).toEqual([]);
    expect(reciprocalRankFusion([{ ids: [], weight: 1 }])).toEqual([]);
  });
});
