/** A tokenizer and a network that read a question and a text side by side, as cross-encoders and readers do. */
import { basename, dirname } from "node:path";
import type { Tensor as LibraryTensor } from "@xenova/transformers";
import { encodeWithOffsets, type Token } from "./encode-with-offsets.js";
import { firstLine, loadQuietly } from "./load-quietly.js";
import { modelFailed, readModelFiles, type ModelFiles } from "./model-files.js";
import type { ModelRole } from "./model-role.js";
import { pairTemplate, type PairTemplate } from "./pair-template.js";

/** A question beside a stretch of a text. */
export interface Pair {
  readonly question: readonly Token[];
  readonly text: readonly Token[];
}

export interface PairModel {
  readonly files: ModelFiles;
  /** Most tokens of question and text together. */
  readonly room: number;
  /** Tokens of a text with their places in it, special ones left out. */
  encode(text: string): Token[];
  /**
   * Runs the pairs, in order.
   * @returns of each output, by name, one row of numbers for each pair.
   */
  run(pairs: readonly Pair[], outputs: readonly string[]): Promise<Record<string, Float32Array[]>>;
  /** Position of the pair's first text token, and of the token that stands for the whole (BERT's [CLS]). */
  readonly first: (pair: Pair) => number;
  readonly whole: (pair: Pair) => number;
}

/** Most tokens run at once, padding included: more gains nothing on a processor and costs memory. */
const MAX_RUN_TOKENS = 4_096;
/** A model with less room than this reads no sentence. */
const LEAST_ROOM = 8;

/**
 * Loads a folder as transformers.js lays it out. Opens no connection.
 * @throws PullquoteError `model-missing` when a file is not there, `model-failed` when they do not work.
 */
export async function loadPairModel(folder: string, role: ModelRole): Promise<PairModel> {
  const files = await readModelFiles(folder, role);
  return loadQuietly(() => load(files));
}

type Outputs = Record<string, LibraryTensor | undefined>;

async function load(files: ModelFiles): Promise<PairModel> {
  const { env, AutoTokenizer, PreTrainedModel, Tensor } = await import("@xenova/transformers");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.localModelPath = dirname(files.folder);
  const fail = (what: string, cause?: unknown) => modelFailed(files.folder, what, cause, files.role);
  const name = basename(files.folder);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name),
    PreTrainedModel.from_pretrained(name, { quantized: files.quantized }),
  ]).catch((cause: unknown) => {
    throw fail(`its files cannot be loaded (${firstLine(cause)})`, cause);
  });
  const template = pairTemplate(tokenizer);
  if (!template) throw fail("its tokenizer does not say how two texts stand side by side");
  const room = files.maxTokens - template.specials;
  if (room < LEAST_ROOM) throw fail(`it reads no more than ${files.maxTokens} tokens`);
  const padding = (tokenizer as { pad_token_id?: number }).pad_token_id ?? 0;

  const runBatch = async (rows: readonly Row[]): Promise<Outputs> => {
    const tokens = rows[0].ids.length;
    const tensor = (values: readonly number[]) =>
      new Tensor("int64", BigInt64Array.from(values, BigInt), [rows.length, tokens]);
    const padded = (row: readonly number[], filling: number) => [
      ...row,
      ...new Array<number>(tokens - row.length).fill(filling),
    ];
    const inputs = {
      input_ids: tensor(rows.flatMap(({ ids }) => padded(ids, padding))),
      attention_mask: tensor(rows.flatMap(({ ids }) => padded(new Array<number>(ids.length).fill(1), 0))),
      token_type_ids: tensor(rows.flatMap(({ types }) => padded(types, 0))),
    };
    try {
      return (await model(inputs)) as Outputs;
    } catch (cause) {
      throw fail(`running it failed (${firstLine(cause)})`, cause);
    }
  };

  const run = async (pairs: readonly Pair[], outputs: readonly string[]): Promise<Record<string, Float32Array[]>> => {
    const results: Record<string, Float32Array[]> = Object.fromEntries(outputs.map((output) => [output, []]));
    const rows = pairs.map(({ question, text }) => template.join(question, text));
    for (const batch of batches(rows)) {
      const output = await runBatch(batch.map((index) => rows[index]));
      for (const name of outputs) {
        const tensor = output[name];
        const data: unknown = tensor?.data;
        if (!tensor || !(data instanceof Float32Array) || tensor.dims[0] !== batch.length) {
          throw fail(`it does not give ${outputs.join(" and ")}, as a ${files.role} does`);
        }
        if (!data.every(Number.isFinite)) throw fail("it gave something that is not a number");
        const width = data.length / batch.length;
        batch.forEach((index, row) => (results[name][index] = data.slice(row * width, (row + 1) * width)));
      }
    }
    return results;
  };
  return {
    files,
    room,
    encode: (text) => encodeWithOffsets(tokenizer, text),
    run,
    first: ({ question }) => template.first(question.length),
    whole: ({ question, text }) => template.whole(question.length, text.length),
  };
}

type Row = ReturnType<PairTemplate["join"]>;

/** Indices of the rows, longest first, those of like length together. */
function batches(rows: readonly Row[]): number[][] {
  const order = [...rows.keys()].sort((a, b) => rows[b].ids.length - rows[a].ids.length || a - b);
  const result: number[][] = [];
  for (const index of order) {
    const last = result.at(-1);
    if (last && (last.length + 1) * rows[last[0]].ids.length <= MAX_RUN_TOKENS) last.push(index);
    else result.push([index]);
  }
  return result;
}
