/** How two terms can be related; each kind is a feature of its own. */
export const RELATION_KINDS = ["alias", "synonym", "derivation", "paraphrase", "rewording"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A term that may stand in the text for words of the question. */
export interface Expansion {
  readonly term: string;
  /** Index into RELATION_KINDS. */
  readonly kind: number;
  /** Index of the (first) question word it stands for. */
  readonly position: number;
}

const LONGEST_KEY = 4;
const MOST_EXPANSIONS = 80;

/** Terms, or short sequences of terms joined by a space, with the terms that may stand for them. */
export class Relations {
  private readonly table = new Map<string, readonly (readonly string[])[]>();

  /** @param source lines of key, tab, and the related terms of each kind (joined by spaces) between tabs. */
  constructor(source: string) {
    for (const line of source.split("\n")) {
      if (line === "") continue;
      const [key = "", ...kinds] = line.split("\t");
      this.table.set(
        key,
        kinds.map((terms) => (terms === "" ? [] : terms.split(" "))),
      );
    }
  }

  /** Everything related to a question's terms, at most `limit`, rarer kinds first. */
  expand(terms: readonly { readonly term: string; readonly stop: boolean }[], limit = MOST_EXPANSIONS): Expansion[] {
    const own = new Set(terms.map(({ term }) => term));
    const found = new Map<string, Expansion>();
    for (let start = 0; start < terms.length; start++) {
      let key = "";
      for (let end = start; end < Math.min(terms.length, start + LONGEST_KEY); end++) {
        key = key === "" ? terms[end].term : `${key} ${terms[end].term}`;
        if (end === start && terms[end].stop) continue;
        for (const [kind, related] of (this.table.get(key) ?? []).entries()) {
          for (const term of related) {
            const id = `${kind} ${term}`;
            if (!own.has(term) && !found.has(id)) found.set(id, { term, kind, position: start });
          }
        }
      }
    }
    return [...found.values()].sort((a, b) => a.kind - b.kind || a.position - b.position).slice(0, limit);
  }
}
