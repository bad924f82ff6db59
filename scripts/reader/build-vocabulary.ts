/**
 * Chooses the reader's words and writes their vectors in int8.
 * Usage: tsx scripts/reader/build-vocabulary.ts WINK_EMBEDDINGS.json DATA_FOLDER OUT_FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readerWords } from "../../src/reading/reader/words.js";
import { gzippedRows } from "./read-lines.js";

const COMMON = 44_000;
const SIZE = 60_000;
const [embeddings = "", data = "", out = ""] = process.argv.slice(2);

const source = JSON.parse(readFileSync(embeddings, "utf8")) as { words?: string[]; vectors: Record<string, number[]> };
const dimension = 100;
const known = Object.keys(source.vectors);
const counts = new Map<string, number>();
const folder = join(data, "text");
for (const file of readdirSync(folder).sort()) {
  for (const { text } of gzippedRows<{ text: string }>(join(folder, file)))
    for (const { word } of readerWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const usable = (word: string) => /^(?:\p{L}+|[^\p{L}\p{N}\s])$/u.test(word) && word.normalize("NFKD") === word;
const common = known.slice(0, 56_000).filter(usable).slice(0, COMMON);
const chosen = new Set(common);
const rest = known
  .filter((word) => !chosen.has(word) && usable(word) && (counts.get(word) ?? 0) > 0)
  .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
// Commonest in running text first, so that the first rows are those worth tuning.
const words = [...common, ...rest.slice(0, SIZE - COMMON)].sort(
  (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
);

const values = new Int8Array(words.length * dimension);
const scales = new Float32Array(words.length);
for (const [row, word] of words.entries()) {
  const vector = source.vectors[word].slice(0, dimension);
  const scale = Math.max(...vector.map(Math.abs)) / 127;
  scales[row] = scale;
  for (let i = 0; i < dimension; i++) values[row * dimension + i] = Math.round(vector[i] / scale);
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "words.txt"), words.join("\n") + "\n");
writeFileSync(join(out, "vectors.int8"), new Uint8Array(values.buffer));
writeFileSync(join(out, "scales.float32"), new Uint8Array(scales.buffer));
console.log(`${words.length} words, first ${words.slice(0, 12).join(" ")}`);
