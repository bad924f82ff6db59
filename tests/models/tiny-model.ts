/** Writes a model folder as transformers.js reads it, small enough for a test: one vector for each of a few words. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const FLOAT = 1;
const INT64 = 7;

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
  const input = (name: string) => message(11, valueInfo(name, INT64, ["batch", "tokens"]));
  const tensor = [
    varint(1, table.length),
    varint(1, dimension),
    varint(2, FLOAT),
    text(8, "table"),
    field(9, new Uint8Array(Float32Array.from(table.flat()).buffer)),
  ];
  const node = [text(1, "table"), text(1, "input_ids"), text(2, "last_hidden_state"), text(4, "Gather")];
  const graph = [
    message(1, node),
    text(2, "lookup"),
    message(5, tensor),
    ...["input_ids", "attention_mask", "token_type_ids"].map(input),
    message(12, valueInfo("last_hidden_state", FLOAT, ["batch", "tokens", dimension])),
  ];
  return join8([varint(1, 8), message(7, graph), message(8, [text(1, ""), varint(2, 13)])]);
}

function valueInfo(name: string, type: number, shape: readonly (string | number)[]): Uint8Array[] {
  const dimensions = shape.map((size) => message(1, [typeof size === "number" ? varint(1, size) : text(2, size)]));
  return [text(1, name), message(2, [message(1, [varint(1, type), message(2, dimensions)])])];
}

// Protocol buffers: a key of number and wire type, then a varint (0) or a length and bytes (2).
function varint(number: number, value: number): Uint8Array {
  return Uint8Array.from([...digits(number << 3), ...digits(value)]);
}

function field(number: number, bytes: Uint8Array): Uint8Array {
  return join8([Uint8Array.from([...digits((number << 3) | 2), ...digits(bytes.length)]), bytes]);
}

function message(number: number, fields: readonly Uint8Array[]): Uint8Array {
  return field(number, join8(fields));
}

function text(number: number, value: string): Uint8Array {
  return field(number, new TextEncoder().encode(value));
}

function digits(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...digits(Math.floor(value / 128))];
}

function join8(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
