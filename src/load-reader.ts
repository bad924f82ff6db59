import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PullquoteError } from "./core/errors.js";
import { loadNetwork } from "./models/load-network.js";
import { EvidenceReader } from "./reading/reader/evidence-reader.js";
import { Relations } from "./reading/reader/relations.js";
import { Vocabulary } from "./reading/reader/vocabulary.js";
import { WordVectors } from "./reading/reader/word-vectors.js";

/**
 * Loads the evidence reader: its network, words, their vectors and the table of related terms.
 * @throws PullquoteError `model-missing` when a file is not there, `model-failed` when the files do not fit each other.
 */
export async function loadReader(
  folder: string,
  options: { readonly quantized?: boolean } = {},
): Promise<EvidenceReader> {
  const read = (name: string) =>
    readFile(join(folder, name)).catch((cause: unknown) => {
      throw new PullquoteError(
        "model-missing",
        `Cannot load the reader "${folder}": ${name} cannot be read. Put the folder's files in place again.`,
        { cause },
      );
    });
  const [words, relations, values, scales, config] = await Promise.all(
    ["words.txt", "relations.tsv", "vectors.int8", "scales.float32", "config.json"].map(read),
  );
  const vocabulary = new Vocabulary(words.toString("utf8").trimEnd().split("\n"));
  const { dimension } = JSON.parse(config.toString("utf8")) as { dimension: number };
  const table = new Int8Array(values.buffer, values.byteOffset, values.byteLength);
  const factors = new Float32Array(new Uint8Array(scales).buffer);
  if (factors.length !== vocabulary.size || table.length !== vocabulary.size * dimension) {
    throw new PullquoteError(
      "model-failed",
      `Cannot load the reader "${folder}": words.txt and the vectors do not fit each other. Put its files in place again.`,
    );
  }
  return new EvidenceReader(
    await loadNetwork(folder, options),
    vocabulary,
    new WordVectors(table, factors, dimension),
    new Relations(relations.toString("utf8")),
  );
}
