import { writeFileSync } from "node:fs";
import { join } from "node:path";

const TYPES = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array } as const;
type Type = keyof typeof TYPES;

/** Growing columns of integers, written as raw little-endian files that numpy maps: `NAME.u8`, `NAME.i32`, … */
export class Columns {
  private readonly columns = new Map<string, { type: Type; values: number[] }>();

  push(name: string, type: Type, values: Iterable<number>): void {
    const column = this.columns.get(name) ?? { type, values: [] };
    this.columns.set(name, column);
    for (const value of values) column.values.push(value);
  }

  length(name: string): number {
    return this.columns.get(name)?.values.length ?? 0;
  }

  write(folder: string): void {
    for (const [name, { type, values }] of this.columns) {
      const array = TYPES[type].from(values);
      writeFileSync(join(folder, `${name}.${type}`), new Uint8Array(array.buffer));
    }
  }
}
