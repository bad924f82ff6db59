/** Writes folders with a BERT of one layer, its weights drawn from a seed but for what a test relies on. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { onnx, type Constant, type Graph, type Operation } from "../support/onnx.js";
import { wordPiece, type TokenizerFiles } from "./tokenizers.js";

const HEADS = 2;
/** Numbers of a token's vector that mean something: the first two are what words are noticed by. */
const START = 0;
const END = 1;
/** Alike in every token, so that what is noticed stands out by its size when vectors are scaled to one length. */
const COMMON = 2;

export interface TinyBert {
  /** What it gives: a vector for each token, `labels` numbers for a pair, or starts and ends of answers. */
  readonly head: "encoder" | "classifier" | "answers";
  readonly tokenizer?: TokenizerFiles;
  /** Length of its vectors; a multiple of 2. */
  readonly hidden?: number;
  /** Tokens it notices, by how much: a classifier's score grows with them, an answer starts or ends there. */
  readonly noticed?: Readonly<Record<string, { readonly start?: number; readonly end?: number }>>;
  readonly labels?: number;
  readonly maxPositions?: number;
  /** Added to config.json. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Other files of the folder, as JSON. */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly seed?: number;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const MARKS = [..."?!.,:;()[]'\"“”‘’—–-%$"];

/** Words of its own beside every letter, so that no text is unknown to it. */
export function tinyWords(words: readonly string[], modelMaxLength = 512): TokenizerFiles {
  return wordPiece([...words, ...LETTERS, ...LETTERS.map((letter) => `##${letter}`), ...MARKS], { modelMaxLength });
}

export async function writeTinyBert(folder: string, bert: TinyBert): Promise<void> {
  const { hidden = 24, maxPositions = 512, labels = 1, tokenizer = tinyWords([]) } = bert;
  const files = {
    "config.json": {
      model_type: "bert",
      hidden_size: hidden,
      max_position_embeddings: maxPositions,
      id2label: Object.fromEntries(Array.from({ length: labels }, (_, label) => [label, `LABEL_${label}`])),
      ...bert.config,
    },
    "tokenizer.json": tokenizer.tokenizer,
    "tokenizer_config.json": tokenizer.config,
    ...bert.files,
  };
  await mkdir(join(folder, "onnx"), { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(value));
  }
  await writeFile(join(folder, "onnx", "model_quantized.onnx"), onnx(graphOf(bert, hidden, maxPositions, tokenizer)));
}

/** Numbers between -1 and 1, the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

function graphOf(bert: TinyBert, hidden: number, maxPositions: number, tokenizer: TokenizerFiles): Graph {
  const { head, noticed = {}, labels = 1, seed = 1 } = bert;
  const draw = drawing(seed);
  const constants: Constant[] = [];
  const operations: Operation[] = [];
  let count = 0;
  const floats = (shape: readonly number[], value: (row: number, column: number) => number) => {
    const width = shape.at(-1) ?? 1;
    const size = shape.reduce((a, b) => a * b, 1);
    const data = Float32Array.from({ length: size }, (_, i) => value(Math.floor(i / width), i % width));
    constants.push({ name: `constant${++count}`, shape, data });
    return `constant${count}`;
  };
  const whole = (...values: number[]) => {
    constants.push({ name: `constant${++count}`, shape: [values.length], data: BigInt64Array.from(values, BigInt) });
    return `constant${count}`;
  };
  const scalar = (value: number) => {
    constants.push({ name: `constant${++count}`, shape: [], data: BigInt64Array.of(BigInt(value)) });
    return `constant${count}`;
  };
  const apply = (type: string, inputs: readonly string[], attributes?: Operation["attributes"]) => {
    const output = `value${++count}`;
    operations.push({ type, inputs, outputs: [output], ...(attributes && { attributes }) });
    return output;
  };
  const random = (rows: number, columns: number, scale: number, unit = 0) =>
    floats([rows, columns], (row, column) => scale * draw() + (row === column ? unit : 0));
  const normalise = (input: string) => {
    const mean = apply("ReduceMean", [input], { axes: [-1], keepdims: 1 });
    const centred = apply("Sub", [input, mean]);
    const variance = apply("ReduceMean", [apply("Mul", [centred, centred])], { axes: [-1], keepdims: 1 });
    const deviation = apply("Sqrt", [apply("Add", [variance, floats([1], () => 1e-5)])]);
    const scaled = apply("Div", [centred, deviation]);
    return apply("Add", [apply("Mul", [scaled, floats([hidden], () => 1)]), floats([hidden], () => 0)]);
  };

  const rows = new Map([...tokenizer.vocabulary].map(([token, id]) => [id, token]));
  const words = floats([rows.size, hidden], (row, column) => {
    const { start = 0, end = 0 } = noticed[rows.get(row) ?? ""] ?? {};
    if (column === COMMON) return 3;
    if (column === START || column === END) return column === START ? start : end;
    return 0.1 * draw();
  });
  const length = apply("Gather", [apply("Shape", ["input_ids"]), scalar(1)], { axis: 0 });
  const positions = apply("Range", [scalar(0), length, scalar(1)]);
  const embedded = apply("Add", [
    apply("Add", [
      apply("Gather", [words, "input_ids"]),
      apply("Gather", [random(maxPositions, hidden, 0.02), positions]),
    ]),
    apply("Gather", [random(2, hidden, 0.02), "token_type_ids"]),
  ]);
  const x = normalise(embedded);

  const size = hidden / HEADS;
  const heads = (weights: string, perm: readonly number[]) =>
    apply("Transpose", [apply("Reshape", [apply("MatMul", [x, weights]), whole(0, 0, HEADS, size)])], { perm });
  const query = heads(random(hidden, hidden, 0.05), [0, 2, 1, 3]);
  const key = heads(random(hidden, hidden, 0.05), [0, 2, 3, 1]);
  const value = heads(random(hidden, hidden, 0.02, 1), [0, 2, 1, 3]);
  const closeness = apply("Div", [apply("MatMul", [query, key]), floats([1], () => Math.sqrt(size))]);
  const mask = apply("Unsqueeze", [apply("Cast", ["attention_mask"], { to: 1 }), whole(1, 2)]);
  const masked = apply("Mul", [apply("Sub", [floats([1], () => 1), mask]), floats([1], () => -1e4)]);
  const attention = apply("Softmax", [apply("Add", [closeness, masked])], { axis: -1 });
  const mixed = apply("Transpose", [apply("MatMul", [attention, value])], { perm: [0, 2, 1, 3] });
  const attended = apply("MatMul", [apply("Reshape", [mixed, whole(0, 0, hidden)]), random(hidden, hidden, 0.02, 1)]);
  const y = normalise(apply("Add", [x, attended]));
  const inner = apply("Relu", [
    apply("Add", [apply("MatMul", [y, random(hidden, 2 * hidden, 0.02)]), floats([2 * hidden], () => 0)]),
  ]);
  const last = normalise(apply("Add", [y, apply("MatMul", [inner, random(2 * hidden, hidden, 0.02)])]));

  const named = (output: string, name: string) =>
    operations.push({ type: "Identity", inputs: [output], outputs: [name] });
  const shape = ["batch", "tokens"];
  const inputs: Graph["inputs"] = ["input_ids", "attention_mask", "token_type_ids"].map((name) => ({
    name,
    type: "int64",
    shape,
  }));
  if (head === "encoder") {
    named(last, "last_hidden_state");
    return {
      inputs,
      outputs: [{ name: "last_hidden_state", type: "float", shape: [...shape, hidden] }],
      constants,
      operations,
    };
  }
  if (head === "classifier") {
    // The last label speaks for the pair, the one before it against.
    const weights = floats([hidden, labels], (row, column) =>
      row === START ? 400 * (column === labels - 1 ? 1 : -1) : 0,
    );
    named(apply("MatMul", [apply("Gather", [last, scalar(0)], { axis: 1 }), weights]), "logits");
    return { inputs, outputs: [{ name: "logits", type: "float", shape: ["batch", labels] }], constants, operations };
  }
  for (const [column, name] of [
    [START, "start_logits"],
    [END, "end_logits"],
  ] as const) {
    named(apply("Gather", [last, scalar(column)], { axis: 2 }), name);
  }
  const outputs = ["start_logits", "end_logits"].map((name) => ({ name, type: "float" as const, shape }));
  return { inputs, outputs, constants, operations };
}
