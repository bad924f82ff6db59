/** Writes a model folder as transformers.js reads it, small enough for a test: one vector for each of a few words. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onnx } from "../support/onnx.js";

const SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

export interface TinyModel {
  /** Vector of each word; all of one length. Special tokens get the zero vector. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  readonly modelMaxLength?: number;
  readonly maxPositions?: number;
  /** Name of the weights below `onnx/`. */
  readonly weights?: "model.onnx" | "model_quantized.onnx";
}

/** Lays out config.json, tokenizer.json, tokenizer_config.json and the ONNX graph, with BERT's inputs and specials. */
export async function writeTinyModel(folder: string, model: TinyModel): Promise<void> {
  const vectors = Object.values(model.words);
  const dimension = vectors[0].length;
  const vocab = Object.fromEntries([...SPECIALS, ...Object.keys(model.words)].map((token, id) => [token, id]));
  const special = (token: string) => ({ id: token, ids: [vocab[token]], tokens: [token] });
  await mkdir(join(folder, "onnx"), { recursive: true });
  const json = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
  await json("config.json", {
    model_type: "bert",
    hidden_size: dimension,
    ...(model.maxPositions && { max_position_embeddings: model.maxPositions }),
  });
  await json("tokenizer_config.json", {
    tokenizer_class: "BertTokenizer",
    model_max_length: model.modelMaxLength ?? 1e30,
    pad_token: "[PAD]",
    unk_token: "[UNK]",
    cls_token: "[CLS]",
    sep_token: "[SEP]",
  });
  await json("tokenizer.json", {
    added_tokens: SPECIALS.map((content, id) => ({ id, content, special: true })),
    normalizer: { type: "BertNormalizer", clean_text: true, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [{ SpecialToken: { id: "[CLS]" } }, { Sequence: { id: "A" } }, { SpecialToken: { id: "[SEP]" } }],
      special_tokens: { "[CLS]": special("[CLS]"), "[SEP]": special("[SEP]") },
    },
    decoder: null,
    model: { type: "WordPiece", unk_token: "[UNK]", continuing_subword_prefix: "##", vocab },
  });
  const table = [...SPECIALS.map(() => new Array<number>(dimension).fill(0)), ...vectors];
  await writeFile(join(folder, "onnx", model.weights ?? "model.onnx"), lookupGraph(table));
}

/** An ONNX file whose one node looks rows up: last_hidden_state = Gather(table, input_ids). */
function lookupGraph(table: readonly (readonly number[])[]): Uint8Array {
  const dimension = table[0].length;
  const shape = ["batch", "tokens"];
  return onnx({
    inputs: ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({ name, type: "int64", shape })),
    outputs: [{ name: "last_hidden_state", type: "float", shape: [...shape, dimension] }],
    constants: [{ name: "table", shape: [table.length, dimension], data: Float32Array.from(table.flat()) }],
    operations: [{ type: "Gather", inputs: ["table", "input_ids"], outputs: ["last_hidden_state"] }],
  });
}
