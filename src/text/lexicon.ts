import { join } from "node:path";
import { PACKAGE_ROOT } from "../core/config.js";
import { undouble, type Token } from "./terms.js";
import { readWordTable } from "./word-table.js";

/** Tables of names and words that mean the same; made by scripts/lexicon/make.ts. */
export const LEXICON_FOLDER = join(PACKAGE_ROOT, "models", "pullquote-lexicon");

/** Words that stand for one another. */
export interface Lexicon {
  /**
   * For each token the number of the country or body it names ("the Kremlin", "Russian", "Moscow" name one), alone or
   * with its neighbours ("White House"); undefined where it names none. In the order of `tokens`.
   */
  names(tokens: readonly Token[]): (number | undefined)[];
  /** The folded names of a number that `names` gave. */
  aliases(group: number): readonly string[];
  /** Stems of like meaning: synonyms of common senses, derivations, irregular forms. */
  related(stem: string): ReadonlySet<string>;
}

/** Longest name looked for, in words. */
const LONGEST_NAME = 4;
const NONE: ReadonlySet<string> = new Set();

function read(name: string): string[][] {
  return readWordTable(join(LEXICON_FOLDER, name)).map((line) => line.split("\t"));
}

let lexicon: Lexicon | undefined;

/** The lexicon, read from disk at first use. */
export function loadLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const groups = read("aliases.tsv");
  const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [name, group] as const)));
  const relations = new Map<string, Set<string>>();
  const relate = (a: string, b: string) => {
    const known = relations.get(a);
    if (known) known.add(b);
    else relations.set(a, new Set([b]));
  };
  for (const [stem, others] of read("related.tsv")) {
    for (const other of others.split(" ")) {
      relate(undouble(stem), undouble(other));
      relate(undouble(other), undouble(stem));
    }
  }
  lexicon = {
    names(tokens) {
      const found: (number | undefined)[] = new Array<number | undefined>(tokens.length).fill(undefined);
      for (let i = 0; i < tokens.length; i++) {
        for (let length = Math.min(LONGEST_NAME, tokens.length - i); length > 0; length--) {
          const name = tokens
            .slice(i, i + length)
            .map(({ word }) => word)
            .join(" ");
          const group = groupOf.get(name);
          if (group === undefined) continue;
          found.fill(group, i, i + length);
          i += length - 1;
          break;
        }
      }
      return found;
    },
    aliases: (group) => groups[group] ?? [],
    related: (stem) => relations.get(stem) ?? NONE,
  };
  return lexicon;
}
