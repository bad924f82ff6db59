import { extname } from "node:path";
import { plainText } from "./plain-text.js";

/** The text of a file, or why it has none and what to do about it. */
export type Decoded = { readonly text: string } | { readonly reason: string; readonly remedy: string };

/** Turns the bytes of one type of file into text. */
export type Reader = (bytes: Uint8Array) => Decoded;

/** The file types that are read, by extension: the one place where another type joins. */
const READERS: ReadonlyMap<string, Reader> = new Map([[".txt", plainText]]);

/** The reader for a file's type, told by its extension in any case; undefined when the type is not read. */
export function readerFor(path: string): Reader | undefined {
  return READERS.get(extname(path).toLowerCase());
}

/** The extensions that are read, for messages: ".txt". */
export function readableTypes(): string {
  return [...READERS.keys()].join(", ");
}
