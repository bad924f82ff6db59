import type { Decoded } from "./readers.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a plain text file: UTF-8, a leading byte-order mark dropped, nothing else changed. */
export function plainText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { reason: "it is UTF-16, not UTF-8", remedy: "Save it as UTF-8 and index again." };
  }
  if (bytes.includes(0)) {
    return {
      reason: "it holds null characters, so it is a binary file or in another encoding than UTF-8",
      remedy: "Save it as plain text in UTF-8, or leave it out.",
    };
  }
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return { reason: "it is not valid UTF-8", remedy: "Save it as UTF-8 and index again." };
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
