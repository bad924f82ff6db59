import type { TaggedWord } from "../text/phrases.js";

/** Words of a tagged sentence, by index: `last` is exclusive. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

const INNER = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const HEADS = new Set(["NOUN", "PROPN"]);
const ATTACHED = /^(?:of|in|for|on|from|against|between|at|to|with|by)$/;

/** Whether word `index` is a hyphen, ampersand or possessive that holds its neighbours together. */
function joins(words: readonly TaggedWord[], index: number): boolean {
  const [before, mark, after] = [words[index - 1], words[index], words[index + 1]];
  if (!before || !mark || !after) return false;
  if (/^['’]s?$/.test(mark.lower)) return before.end === mark.start && mark.tag === "PART";
  return /^[-–&]$/.test(mark.text) && (mark.text === "&" || (before.end === mark.start && mark.end === after.start));
}

/** The noun phrase that begins at a word, without what hangs on it: "the Syrian government's five-year plan". */
export function simpleNounPhrase(words: readonly TaggedWord[], from: number): Words | null {
  let at = from;
  if (/^(?:the|a|an)$/.test(words[at]?.lower ?? "")) at++;
  let last = at;
  while (last < words.length) {
    const word = words[last];
    if (INNER.has(word.tag)) last++;
    else if (last > at && joins(words, last) && words[last + 1] !== undefined) last += /^['’]/.test(word.text) ? 1 : 2;
    else break;
  }
  while (last > at && !HEADS.has(words[last - 1].tag)) last--;
  return last > at ? { first: from, last } : null;
}

/**
 * The noun phrase that begins at a word, with the phrases that hang on it.
 * @param attached which words may hang one on it
 * @param most how many may
 */
export function nounPhrase(
  words: readonly TaggedWord[],
  from: number,
  { attached = ATTACHED, most = 2 }: { readonly attached?: RegExp; readonly most?: number } = {},
): Words | null {
  const head = simpleNounPhrase(words, from);
  if (!head) return null;
  let { last } = head;
  for (let count = 0; count < most && attached.test(words[last]?.lower ?? ""); count++) {
    const next = simpleNounPhrase(words, last + 1);
    if (!next) break;
    last = next.last;
  }
  return { first: from, last };
}
