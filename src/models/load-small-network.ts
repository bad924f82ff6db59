import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Runtime from "onnxruntime-node";
import type { Network } from "../core/network.js";
import { firstLine } from "./load-quietly.js";
import { modelFailed, QUANTIZED_WEIGHTS } from "./model-files.js";

/**
 * Loads a network that runs in well under a millisecond, on one thread: the threads of a second network would stay awake
 * after each run, to be faster at the next, and take the processor from the reader. transformers.js hands on no such
 * setting, so that its runtime is called directly here.
 * @param folder with `onnx/model_quantized.onnx`
 * @throws PullquoteError `model-failed` when the runtime cannot load the file.
 */
export async function loadSmallNetwork(folder: string): Promise<Network> {
  // CommonJS, of which Node's own import finds no names.
  const { InferenceSession, Tensor } = createRequire(import.meta.url)("onnxruntime-node") as typeof Runtime;
  const session = await InferenceSession.create(join(folder, QUANTIZED_WEIGHTS), {
    intraOpNumThreads: 1,
  }).catch((cause: unknown) => {
    throw modelFailed(folder, `its files cannot be loaded (${firstLine(cause)})`, cause);
  });
  return {
    run: async (inputs) => {
      const tensors = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => [name, new Tensor(data, shape)]),
      );
      const outputs = await session.run(tensors).catch((cause: unknown) => {
        throw modelFailed(folder, `running it failed (${firstLine(cause)})`, cause);
      });
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { data, dims }]) => [name, { data: data as Float32Array, shape: dims }]),
      );
    },
  };
}
