import { describe, expect, it } from "vitest";
import { auroc } from "../../src/evaluation/auroc.js";

describe("AUROC", () => {
  it("is 1 when every positive scores above every negative, and 0 the other way round", () => {
    expect(auroc([0.8, 0.9], [0.1, 0.7])).toBe(1);
    expect(auroc([0.1, 0.7], [0.8, 0.9])).toBe(0);
  });

  it("counts the pairs in which the positive is above", () => {
    // 0.9 is above both; 0.5 above 0.2 but below 0.6: three of four.
    expect(auroc([0.5, 0.9], [0.2, 0.6])).toBe(3 / 4);
  });

  it("counts a tie half", () => {
    expect(auroc([0.5], [0.5])).toBe(0.5);
    // 0.5 ties with two of three and is above one; 0.7 is above all three: (2 × ½ + 1 + 3) / 6.
    expect(auroc([0.5, 0.7], [0.5, 0.5, 0.1])).toBe(5 / 6);
  });

  it("does not depend on the order of the scores", () => {
    expect(auroc([0.9, 0.5], [0.6, 0.2])).toBe(auroc([0.5, 0.9], [0.2, 0.6]));
  });

  it("is not a number where there is nothing to compare", () => {
    expect(auroc([], [0.5])).toBeNaN();
    expect(auroc([0.5], [])).toBeNaN();
  });
});
