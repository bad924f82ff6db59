import type { Pooling } from "./embedding-settings.js";
import type { HiddenStates } from "./feature-extractor.js";

/**
 * The unit-length vector that the first `length` token vectors of one sequence make together; all zeros when they
 * cancel out.
 * @param row index of the sequence in the batch.
 */
export function pool(states: HiddenStates, row: number, length: number, pooling: Pooling): Float32Array {
  const { data, tokens, dimension } = states;
  // The sum has the mean's direction, and only that is left of it.
  const pooled = new Float64Array(dimension).fill(pooling === "max" ? -Infinity : 0);
  for (let token = 0; token < (pooling === "cls" ? 1 : length); token++) {
    const offset = (row * tokens + token) * dimension;
    for (let i = 0; i < dimension; i++) {
      const value = data[offset + i];
      pooled[i] = pooling === "max" ? Math.max(pooled[i], value) : pooled[i] + value;
    }
  }
  const norm = Math.sqrt(pooled.reduce((total, value) => total + value * value, 0));
  return norm === 0 ? new Float32Array(dimension) : Float32Array.from(pooled, (value) => value / norm);
}
