/** The table of word vectors: int8 rows, each with its scale. */
export class WordVectors {
  /** @param scales one a row; @param values row after row, `scales.length` × `dimension`. */
  constructor(
    private readonly values: Int8Array,
    private readonly scales: Float32Array,
    readonly dimension: number,
  ) {}

  /** Writes one row's vector into `target` from `offset` on. */
  copy(row: number, target: Float32Array, offset: number): void {
    const scale = this.scales[row];
    const start = row * this.dimension;
    for (let i = 0; i < this.dimension; i++) target[offset + i] = this.values[start + i] * scale;
  }
}
