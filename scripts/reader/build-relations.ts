/**
 * Derives the reader's small table of related terms from the lexicon.
 * Usage: tsx scripts/reader/build-relations.ts DATA_FOLDER OUT_FOLDER   (OUT_FOLDER holds words.txt)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RELATION_KINDS, type RelationKind } from "../../src/reading/reader/relations.js";
import { tokenize } from "../../src/text/terms.js";
import { rewordings } from "../lexicon/rewordings.js";
import { gzippedLines, gzippedRows } from "./read-lines.js";

const MOST: Readonly<Record<RelationKind, number>> = {
  alias: 24,
  synonym: 6,
  derivation: 6,
  paraphrase: 6,
  rewording: 14,
};
const [data = "", out = ""] = process.argv.slice(2);
const lexicon = (name: string) => join(data, "lexicon", name);
const common = new Set(readFileSync(join(out, "words.txt"), "utf8").split("\n").slice(0, 40_000));
const table = new Map<string, Map<RelationKind, Set<string>>>();

function relate(kind: RelationKind, from: string, to: string): void {
  const source = tokenize(from);
  const target = tokenize(to).filter(({ stop }) => !stop);
  if (source.length === 0 || source.length > 4 || target.length > 5) return;
  if (source.length === 1 && source[0].stop) return;
  const key = source.map(({ term }) => term).join(" ");
  const own = new Set(source.map(({ term }) => term));
  for (const { term } of target) {
    if (own.has(term)) continue;
    const kinds = table.get(key) ?? new Map<RelationKind, Set<string>>();
    table.set(key, kinds);
    const terms = kinds.get(kind) ?? new Set<string>();
    kinds.set(kind, terms);
    if (terms.size < MOST[kind]) terms.add(term);
  }
}
const both = (kind: RelationKind, a: string, b: string) => {
  relate(kind, a, b);
  relate(kind, b, a);
};
function* columns(name: string): Generator<string[]> {
  let header = true;
  for (const line of gzippedLines(lexicon(name))) {
    if (!header) yield line.split("\t");
    header = false;
  }
}
const single = (word: string) => /^\p{L}{3,}$/u.test(word) && common.has(word.toLowerCase());

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
for (const [value, word] of numbers.split(" ").entries()) if (value > 1) both("alias", word, String(value));
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth";
for (const [index, word] of ordinals.split(" ").entries())
  both("alias", word, `${index + 1}${["st", "nd", "rd"][index] ?? "th"}`);
for (const [name = "", standsFor = "", , place = ""] of columns("metonyms.tsv.gz")) {
  both("alias", name, standsFor);
  relate("alias", name, place);
}
interface Country {
  name: string;
  adjective?: string;
  people?: string;
  capital?: string;
}
for (const { name, adjective = "", people = "", capital = "" } of gzippedRows<Country>(
  lexicon("countries-factbook.jsonl.gz"),
)) {
  for (const form of [adjective, people.replace(/\(.*?\)/g, "")])
    if (/^[\p{L} -]+$/u.test(form)) both("alias", name, form);
  if (/^[\p{L} '-]+$/u.test(capital)) both("alias", name, capital);
}
for (const [short = "", long = "", count = "0"] of columns("abbreviations.tsv.gz"))
  if (Number(count) >= 2 && short.length >= 2) both("alias", short, long);
for (const [word = "", , synonym = "", rank = "9", synonymRank = "9"] of columns("synonyms.tsv.gz"))
  if (Number(rank) + Number(synonymRank) <= 3 && single(word) && single(synonym)) both("synonym", word, synonym);
for (const [word = "", , relation = "", other = ""] of columns("word-relations.tsv.gz"))
  if (relation !== "antonym" && single(word) && single(other)) both("derivation", word, other);
for (const [form = "", lemma = ""] of columns("irregular-forms.tsv.gz"))
  if (single(form) && single(lemma)) both("derivation", form, lemma);
for (const [word = "", other = "", list = ""] of columns("ppdb-lexical.tsv.gz"))
  if (list === "strict" && single(word) && single(other)) both("paraphrase", word, other);

/** In a phrase these say little: "set free" is about "free". */
const LIGHT = new Set("be bring come get give go have keep make put run send set step take turn".split(" "));
const meaning = (phrase: string) => {
  const words = phrase.split(" ");
  return words.length === 1 ? phrase : words.filter((word) => !LIGHT.has(word)).join(" ");
};
for (const [word, other] of rewordings()) relate("rewording", word, meaning(other));
for (const [word, other] of rewordings()) relate("rewording", other, meaning(word));

const lines = [...table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, kinds]) => [key, ...RELATION_KINDS.map((kind) => [...(kinds.get(kind) ?? [])].join(" "))].join("\t"));
writeFileSync(join(out, "relations.tsv"), lines.join("\n") + "\n");
console.log(`${lines.length} keys, ${lines.join("\n").length} characters`);
