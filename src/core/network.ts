/** Numbers with their shape; ids are int32, all else float32. */
export interface Tensor {
  readonly data: Float32Array | Int32Array;
  readonly shape: readonly number[];
}

/** A port: a network whose inputs and outputs have names of their own. */
export interface Network {
  /**
   * Runs the network once.
   * @throws PullquoteError `model-failed` when an input is missing or has another shape than the network's.
   */
  run(
    inputs: Readonly<Record<string, Tensor>>,
  ): Promise<Record<string, { readonly data: Float32Array; readonly shape: readonly number[] }>>;
}
