import { basename, dirname, resolve } from "node:path";
import type { Network } from "../core/network.js";
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
export async function loadNetwork(path: string, { quantized = true }: Options = {}): Promise<Network> {
  const folder = resolve(path);
  // Any encoder's class runs a network with whatever inputs it has; their base class does so too, but warns of it.
  const { env, BertModel, Tensor } = await import("@xenova/transformers");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.localModelPath = dirname(folder);
  const model = await BertModel.from_pretrained(basename(folder), { quantized }).catch((cause: unknown) => {
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
      const outputs = (await (model(tensors) as Promise<unknown>).catch((cause: unknown) => {
        throw modelFailed(folder, `running it failed (${firstLine(cause)})`, cause);
      })) as Record<string, { data: Float32Array; dims: number[] }>;
      return Object.fromEntries(Object.entries(outputs).map(([name, { data, dims }]) => [name, { data, shape: dims }]));
    },
  };
}

/** What an error of the library says, fit to stand in a sentence. */
function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0].replace(/\.$/, "");
}
