/**
 * Makes the tables of `models/pullquote-lexicon` from word and name lists (sources and licences: the folder's README).
 *
 *   tsx scripts/lexicon/make.ts LEXICON_FOLDER TEXT.jsonl.gz…
 *
 * LEXICON_FOLDER holds countries-factbook.jsonl.gz, metonyms.tsv.gz, synonyms.tsv.gz, word-relations.tsv.gz,
 * ppdb-lexical.tsv.gz and irregular-forms.tsv.gz; `rewordings.txt` stands beside this file. The running texts say which
 * words are common enough to be worth a row.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { LEXICON_FOLDER } from "../../src/text/lexicon.js";
import { foldWord, stemWord, tokenize } from "../../src/text/terms.js";
import { rewordings } from "./rewordings.js";

const [folder, ...textFiles] = process.argv.slice(2);
if (textFiles.length === 0) throw new Error("usage: make.ts LEXICON_FOLDER TEXT.jsonl.gz…");

/** Occurrences in the running texts from which a word gets a row. */
const COMMON = 20;
/** Senses of a word that count, from the commonest; later ones match more wrongly than rightly. */
const SAFE_RANK = 2;

const lines = (file: string) => gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
const rows = (name: string) =>
  lines(join(folder, `${name}.tsv.gz`))
    .slice(1)
    .map((line) => line.split("\t"));

const counts = new Map<string, number>();
for (const file of textFiles) {
  for (const line of lines(file)) {
    for (const { word } of tokenize((JSON.parse(line) as { text: string }).text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
const common = (word: string) => /^\p{L}+$/u.test(word) && (counts.get(word) ?? 0) >= COMMON;

/* Names of one country or body, all in one row. */
interface Country {
  readonly name: string;
  readonly official: string | null;
  readonly people: string | null;
  readonly adjective: string | null;
  readonly capital: string | null;
}

/** "Russian(s)" is Russian and Russians; "Briton(s), British (collective plural)" is three names. */
function forms(list: string | null): string[] {
  return (list ?? "")
    .split(/,| or |;/)
    .map((form) => form.trim())
    .flatMap((form) => {
      const [, stem, inside] = /^([^(]+?)\s*(?:\(([^)]*)\))?$/.exec(form) ?? [];
      if (!stem) return [];
      if (inside === undefined || inside.includes(" ")) return [stem];
      if (inside.startsWith("s") || inside === "es") return [stem, stem + inside];
      if (/m[ae]n$/.test(inside)) return [stem, stem.slice(0, -inside.length) + inside];
      return [stem];
    })
    .filter((form) => /^\p{Lu}/u.test(form) && !/^(none|note)/i.test(form));
}

/** In lower case these are words of another sense more often: Congress, the Diet, Malé, a Pole, IS. */
const ORDINARY: ReadonlySet<string> = new Set(["congress", "diet", "male", "na", "pole", "is"]);
/** Stands for the European Union and NATO more than for its country. */
const SEATS: ReadonlySet<string> = new Set(["brussels"]);
const groups = new Map<string, Set<string>>();
const key = (name: string) =>
  tokenize(name)
    .map(({ word }) => word)
    .join(" ");
function addName(group: string, name: string): void {
  const folded = key(name);
  if (folded.length < 2 || ORDINARY.has(folded) || SEATS.has(folded)) return;
  const names = groups.get(group) ?? new Set([group]);
  names.add(folded);
  groups.set(group, names);
}
/** The group that has a name, or the name itself. */
const groupOf = (name: string) => [...groups].find(([, names]) => names.has(name))?.[0] ?? name;
/** Their people's and capital's names are another country's, which news means by them: "Chinese" is of China. */
const NAMED_AFTER: ReadonlySet<string> = new Set([
  "Macau",
  "Aruba",
  "Curacao",
  "Saint Pierre and Miquelon",
  "Norfolk Island",
]);
const countries = lines(join(folder, "countries-factbook.jsonl.gz")).map((line) => JSON.parse(line) as Country);
countries.sort((a, b) => Number(NAMED_AFTER.has(a.name)) - Number(NAMED_AFTER.has(b.name)));
for (const country of countries) {
  const plain = country.name.includes(", ") ? country.name.split(", ").reverse().join(" ") : country.name;
  const capital = (country.capital ?? "").split(/[,;(]/)[0].trim();
  for (const name of [plain, country.official ?? "", capital, ...forms(country.people), ...forms(country.adjective)]) {
    const isTaken = NAMED_AFTER.has(country.name) && groupOf(key(name)) !== key(name);
    if (name !== "" && !isTaken) addName(key(plain), name);
  }
}
/** Places and bodies that stand for more than their country: markets, courts, seats of international bodies. */
const AMBIGUOUS =
  /headquarters|European|markets|industry|[Cc]ourt|press|police|protest|company|institutions|allies|CIA|African National Congress/;
/* "Peking" stands for Beijing, which is a name of China, and "Nur-Sultan" was one of Astana's, which is one of Kazakhstan. */
for (const [name, standsFor, kind] of rows("metonyms")) {
  if (AMBIGUOUS.test(kind)) continue;
  const group = [standsFor, name].map((each) => groupOf(key(each))).find((each) => groups.has(each)) ?? key(standsFor);
  addName(group, name);
  if (/name|spelling/.test(kind)) addName(group, standsFor);
}
/** What the sources lack. */
const ALSO: readonly (readonly [string, ...string[]])[] = [
  ["united states", "US", "USA", "U.S."],
  ["united kingdom", "UK", "U.K."],
  ["united nations", "UN"],
  ["european union", "EU"],
  ["kazakhstan", "Kazakh", "Kazakhs"],
  ["taiwan", "Taiwanese"],
  ["soviet union", "Soviet", "Soviets"],
  ["nepal", "Nepalese"],
  ["uzbekistan", "Uzbek", "Uzbeks"],
  ["turkmenistan", "Turkmen", "Turkmens"],
  ["tajikistan", "Tajik", "Tajiks"],
  ["kyrgyzstan", "Kyrgyz"],
  ["cote d'ivoire", "Ivorian", "Ivorians"],
  ["north korea", "North Korean", "North Koreans"],
  ["south korea", "South Korean", "South Koreans"],
  ["bosnia and herzegovina", "Bosnia"],
  ["thailand", "Thais"],
  ["belarus", "Belarussian", "Belarussians"],
  ["argentina", "Argentinian", "Argentinians"],
  ["ecuador", "Ecuadorean", "Ecuadoreans"],
  ["el salvador", "Salvadorean", "Salvadoreans"],
  ["azerbaijan", "Azeri", "Azeris"],
  ["kosovo", "Kosovar", "Kosovars"],
  ["palestinian authority", "Palestine", "Palestinian", "Palestinians"],
];
for (const [group, ...names] of ALSO) for (const name of names) addName(group, name);
/* A name that stands for two bodies (Georgia, Congo) would make them one: it goes. */
const owners = new Map<string, string[]>();
for (const [group, names] of groups) for (const name of names) owners.set(name, [...(owners.get(name) ?? []), group]);
const aliasRows = [...groups]
  .map(([, names]) => [...names].filter((name) => owners.get(name)!.length === 1).sort())
  .filter((names) => names.length > 1)
  .map((names) => names.join("\t"))
  .sort();
writeFileSync(join(LEXICON_FOLDER, "aliases.tsv"), `${aliasRows.join("\n")}\n`);

/* Stems of like meaning. */
const related = new Map<string, Set<string>>();
function relate(a: string, b: string): void {
  const [first, second] = [foldWord(a), foldWord(b)];
  if (!common(first) || !common(second)) return;
  const [left, right] = [stemWord(first), stemWord(second)];
  if (left === right) return;
  const [low, high] = left < right ? [left, right] : [right, left];
  const list = related.get(low) ?? new Set();
  related.set(low, list.add(high));
}
for (const [word, , synonym, rank, otherRank] of rows("synonyms")) {
  if (Number(rank) <= SAFE_RANK && Number(otherRank) <= SAFE_RANK) relate(word, synonym);
}
for (const [word, , relation, other] of rows("word-relations")) if (relation !== "antonym") relate(word, other);
for (const [word, paraphrase, list] of rows("ppdb-lexical")) if (list === "strict") relate(word, paraphrase);
for (const [form, lemma] of rows("irregular-forms")) relate(form, lemma);
for (const [word, other] of rewordings()) relate(word, other);
const relatedRows = [...related].map(([stem, others]) => `${stem}\t${[...others].sort().join(" ")}`).sort();
writeFileSync(join(LEXICON_FOLDER, "related.tsv"), `${relatedRows.join("\n")}\n`);
process.stdout.write(`${aliasRows.length} rows of names, ${relatedRows.length} of stems\n`);
