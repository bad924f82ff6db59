import { describe, expect, it } from "vitest";
import { expectedCalibrationError } from "../../src/evaluation/calibration.js";

const times = (count: number, confidence: number, right: boolean) =>
  Array.from({ length: count }, () => ({ confidence, right }));

describe("expected calibration error", () => {
  it("is 0 when confidence is how often it was right", () => {
    expect(expectedCalibrationError([...times(3, 0.75, true), ...times(1, 0.75, false)])).toBeCloseTo(0, 12);
  });

  it("takes both ends in: certainly right, and certainly wrong", () => {
    expect(expectedCalibrationError([...times(1, 1, true), ...times(1, 0, false)])).toBe(0);
    expect(expectedCalibrationError([...times(1, 1, false), ...times(1, 0, true)])).toBe(1);
  });

  it("weighs each bin's gap by its size", () => {
    // Two of confidence 0.95, one right: gap 0.45; one of 0.25, wrong: gap 0.25; one of 0.05, wrong: gap 0.05.
    const predictions = [
      ...times(1, 0.95, true),
      ...times(1, 0.95, false),
      ...times(1, 0.25, false),
      ...times(1, 0.05, false),
    ];
    expect(expectedCalibrationError(predictions)).toBeCloseTo((2 * 0.45 + 0.25 + 0.05) / 4, 12);
  });

  it("lets gaps cancel out inside a bin, but not between bins", () => {
    const predictions = [...times(1, 0.55, true), ...times(1, 0.45, false)];
    expect(expectedCalibrationError(predictions, 10)).toBeCloseTo(0.45, 12);
    expect(expectedCalibrationError(predictions, 1)).toBeCloseTo(0, 12);
  });
});
