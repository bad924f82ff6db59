/** Writes ONNX files: as much of the format as small networks in tests need. */
const FLOAT = 1;
const INT64 = 7;

/** A tensor that is part of the network. */
export interface Constant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** An input or output; a size without a number is free. */
export interface Port {
  readonly name: string;
  readonly type: "float" | "int64";
  readonly shape: readonly (string | number)[];
}

export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whole numbers and lists of them are all that is needed. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface Graph {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly constants: readonly Constant[];
  readonly operations: readonly Operation[];
}

/** The bytes of a model file (ModelProto, operator set 13). */
export function onnx({ inputs, outputs, constants, operations }: Graph): Uint8Array {
  const graph = [
    ...operations.map((operation) => message(1, node(operation))),
    text(2, "graph"),
    ...constants.map((constant) => message(5, tensor(constant))),
    ...inputs.map((port) => message(11, valueInfo(port))),
    ...outputs.map((port) => message(12, valueInfo(port))),
  ];
  return join([varint(1, 8), message(7, graph), message(8, [text(1, ""), varint(2, 13)])]);
}

function node({ type, inputs, outputs, attributes = {} }: Operation): Uint8Array[] {
  return [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, type),
    ...Object.entries(attributes).map(([name, value]) => message(5, attribute(name, value))),
  ];
}

function attribute(name: string, value: number | readonly number[]): Uint8Array[] {
  return typeof value === "number"
    ? [text(1, name), varint(3, value), varint(20, 2)]
    : [text(1, name), ...value.map((each) => varint(8, each)), varint(20, 7)];
}

function tensor({ name, shape, data }: Constant): Uint8Array[] {
  const type = data instanceof Float32Array ? FLOAT : INT64;
  return [
    ...shape.map((size) => varint(1, size)),
    varint(2, type),
    text(8, name),
    field(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

function valueInfo({ name, type, shape }: Port): Uint8Array[] {
  const dimensions = shape.map((size) => message(1, [typeof size === "number" ? varint(1, size) : text(2, size)]));
  return [
    text(1, name),
    message(2, [message(1, [varint(1, type === "float" ? FLOAT : INT64), message(2, dimensions)])]),
  ];
}

// Protocol buffers: a key of number and wire type, then a varint (0) or a length and bytes (2).
function varint(number: number, value: number): Uint8Array {
  // A negative number is written as its 64-bit complement.
  return Uint8Array.from([...digits(BigInt(number << 3)), ...digits(BigInt.asUintN(64, BigInt(value)))]);
}

function field(number: number, bytes: Uint8Array): Uint8Array {
  return join([Uint8Array.from([...digits(BigInt((number << 3) | 2)), ...digits(BigInt(bytes.length))]), bytes]);
}

function message(number: number, fields: readonly Uint8Array[]): Uint8Array {
  return field(number, join(fields));
}

function text(number: number, value: string): Uint8Array {
  return field(number, new TextEncoder().encode(value));
}

function digits(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value % 128n) + 128, ...digits(value / 128n)];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
