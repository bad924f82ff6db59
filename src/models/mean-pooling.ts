import type { HiddenStates } from "./feature-extractor.js";

/**
 * The unit-length mean of the first `length` token vectors of one sequence; all zeros when the mean is zero.
 * @param row index of the sequence in the batch.
 */
export function meanPooling(states: HiddenStates, row: number, length: number): Float32Array {
  const { data, tokens, dimension } = states;
  // The sum has the mean's direction, and only that is left of it.
  const sum = new Float64Array(dimension);
  for (let token = 0; token < length; token++) {
    const offset = (row * tokens + token) * dimension;
    for (let i = 0; i < dimension; i++) sum[i] += data[offset + i];
  }
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? new Float32Array(dimension) : Float32Array.from(sum, (value) => value / norm);
}
