/**
 * Expected calibration error over equal-width bins: the mean gap between confidence and how often it was right,
 * weighted by bin size (Guo et al., "On Calibration of Modern Neural Networks", 2017).
 */
export function expectedCalibrationError(
  predictions: readonly { readonly confidence: number; readonly right: boolean }[],
  bins = 10,
): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const inside = predictions.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const confident = inside.reduce((sum, { confidence }) => sum + confidence, 0);
    const right = inside.filter((prediction) => prediction.right).length;
    error += Math.abs(confident - right);
  }
  return error / predictions.length;
}
