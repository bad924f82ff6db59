/** Words beyond the list share this many learned vectors, by hash. */
export const WORD_BUCKETS = 2048;
/** Suffixes share this many learned vectors, by hash; 0 is padding. */
export const SUFFIX_BUCKETS = 1024;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value >>> 0;
}

/** Row of each known word in the table of vectors; row 0 is padding, the list comes next, then the shared rows. */
export class Vocabulary {
  private readonly rows: ReadonlyMap<string, number>;

  constructor(readonly words: readonly string[]) {
    this.rows = new Map(words.map((word, index) => [word, index + 1]));
  }

  get size(): number {
    return 1 + this.words.length + WORD_BUCKETS;
  }

  /** Whether the word has a row of its own. */
  knows(word: string): boolean {
    return this.rows.has(word);
  }

  /** Numbers of one pattern share a row, whatever their digits. */
  row(word: string): number {
    const known = this.rows.get(word);
    if (known !== undefined) return known;
    return 1 + this.words.length + (hash(word.replace(/\p{N}/gu, "0")) % WORD_BUCKETS);
  }
}

/** Hashed id of a word's last three letters, 1 to SUFFIX_BUCKETS - 1. */
export function suffixOf(word: string): number {
  return 1 + (hash("~" + word.slice(-3)) % (SUFFIX_BUCKETS - 1));
}
