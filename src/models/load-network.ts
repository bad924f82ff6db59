import { basename, dirname, resolve } from "node:path";
import type { Network } from "../core/network.js";
import { firstLine, loadQuietly } from "./load-quietly.js";
import { modelFailed } from "./model-files.js";

interface Options {
  /** Load `onnx/model_quantized.onnx` and not `onnx/model.onnx`. */
  readonly quantized?: boolean;
}

/**
 * Loads a network with inputs of any name from a folder as transformers.js lays it out (`config.json` and
 * `onnx/model_quantized.onnx` or `onnx/model.onnx`). Opens no connection.
 * @throws PullquoteError `model-failed` when the library cannot load the files.
 */
export function loadNetwork(path: string, { quantized = true }: Options = {}): Promise<Network> {
  return loadQuietly(() => load(resolve(path), quantized));
}

async function load(folder: string, quantized: boolean): Promise<Network> {
  const { env, PreTrainedModel, Tensor } = await import("@xenova/transformers");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.localModelPath = dirname(folder);
  const model = await PreTrainedModel.from_pretrained(basename(folder), { quantized }).catch((cause: unknown) => {
    throw modelFailed(folder, `its files cannot be loaded (${firstLine(cause)})`, cause);
  });
  return {
    run: async (inputs) => {
      const tensors = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => [
          name,
          new Tensor(data instanceof Int32Array ? "int32" : "float32", data, [...shape]),
        ]),
      );
      let outputs: Record<string, { data: Float32Array; dims: number[] }>;
      try {
        outputs = (await model(tensors)) as typeof outputs;
      } catch (cause) {
        throw modelFailed(folder, `running it failed (${firstLine(cause)})`, cause);
      }
      return Object.fromEntries(Object.entries(outputs).map(([name, { data, dims }]) => [name, { data, shape: dims }]));
    },
  };
}
