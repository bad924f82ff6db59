import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { Span } from "../core/span.js";

/** A word or mark of a text with its universal part-of-speech tag (`NOUN`, `PROPN`, `VERB`, …). */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
  /** Its base form, in lower case: "met" is of "meet". */
  readonly lemma: string;
}

/** A noun phrase without what hangs on it by a preposition: its words, the last of which is the head. */
export interface NounPhrase extends Span {
  /** Index of the first word in the tagged text. */
  readonly first: number;
  /** Index after the last word. */
  readonly last: number;
}

/** Made at the first use, as loading takes a tenth of a second and only follow-up questions need it. */
let tagger: ReturnType<typeof winkNLP> | undefined;

/** Tags the words of a text. Offsets are UTF-16 code units of `text`. */
export function tagWords(text: string): TaggedWord[] {
  tagger ??= winkNLP(model, ["pos"]);
  const tokens = tagger.readDoc(text).tokens();
  const values = tokens.out();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's readers are functions handed over by name
  const tags = tokens.out(tagger.its.pos);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above; the declaration of `lemma` is at odds with `out`'s
  const lemmas: string[] = tokens.out(tagger.its.lemma as unknown as typeof tagger.its.pos);
  const words: TaggedWord[] = [];
  let from = 0;
  for (const [index, value] of values.entries()) {
    // The tokens come in order and hold the text's own characters, so each is found at or just after the last.
    const start = text.indexOf(value, from);
    if (value === "" || start < 0) continue;
    from = start + value.length;
    const lower = value.toLowerCase();
    const lemma = lemmas[index]?.toLowerCase() ?? lower;
    words.push({ start, end: from, text: value, lower, tag: tags[index] ?? "X", lemma });
  }
  return words.map((word, index) => (isHiddenName(words, index) ? { ...word, tag: "PROPN" } : word));
}

const MAYBE_NAME = new Set(["NOUN", "VERB", "AUX", "X", "INTJ", "ADV"]);

/** Whether a word is a name by its capital, though it looks like another word: the "Cook" of "Tim Cook". */
function isHiddenName(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || before === undefined || !MAYBE_NAME.has(word.tag)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(word.text) || !/^[\p{L}\p{N},&-]/u.test(before.text)) return false;
  // In a title or a shout every word has its capital.
  return words.some((other) => /^\p{Ll}{3}/u.test(other.text));
}

const NOUNS = new Set(["NOUN", "PROPN"]);
const BEFORE_NOUN = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN"]);
const YEAR = /^(?:1[5-9]|20)\d\ds?$/;
const isHead = (word: TaggedWord | undefined): boolean =>
  word !== undefined && (NOUNS.has(word.tag) || YEAR.test(word.text));
const CAPITALISED = /^\p{Lu}/u;

/** Whether word `index` is glued to its neighbours by a hyphen or slash, as in `al-Assad`. */
function isInnerMark(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  const mark = words[index];
  const after = words[index + 1];
  if (before === undefined || mark === undefined || after === undefined) return false;
  return /^[-–&/]$/.test(mark.text) && before.end === mark.start && mark.end === after.start;
}

/** Whether `of` at `index` joins two names into one, as in `Bank of England`. */
function joinsNames(words: readonly TaggedWord[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  return (
    words[index]?.lower === "of" &&
    before !== undefined &&
    after !== undefined &&
    before.tag === "PROPN" &&
    after.tag === "PROPN" &&
    CAPITALISED.test(before.text) &&
    CAPITALISED.test(after.text)
  );
}

/**
 * The words of a question with its verb found where the tagger took it for a noun, as in "Did the Kurds boycott the
 * talks?" and "What causes malaria?".
 */
export function withQuestionVerb(words: readonly TaggedWord[]): readonly TaggedWord[] {
  const isVerb = (word: TaggedWord) => word.tag === "VERB" || word.tag === "AUX";
  const [first, second, third] = words;
  if (
    /^(?:what|who)$/.test(first?.lower ?? "") &&
    second?.tag === "NOUN" &&
    third !== undefined &&
    !words.some(isVerb)
  ) {
    return /^\p{L}/u.test(third.text)
      ? words.map((word) => (word === second ? { ...word, tag: "VERB" } : word))
      : words;
  }
  const aux = words.findIndex((word, index) => index < 6 && word.tag === "AUX" && /^(?:do|does|did)$/.test(word.lower));
  if (aux < 0 || words.slice(aux + 1).some(isVerb)) return words;
  for (const phrase of nounPhrases(words)) {
    if (phrase.first <= aux) continue;
    const verb = words.slice(phrase.first + 1, phrase.last).find((word, index, rest) => {
      const before = words[phrase.first + index];
      const follows = before !== undefined && NOUNS.has(before.tag);
      const opens = index === rest.length - 1 || rest[index + 1]?.tag === "PROPN";
      return follows && opens && word.tag === "NOUN" && !/[^s]s$/.test(word.lower);
    });
    if (verb !== undefined) return words.map((word) => (word === verb ? { ...word, tag: "VERB" } : word));
  }
  return words;
}

/** The noun phrases of a tagged text, in order, without overlap; a possessive `'s` ends one. */
export function nounPhrases(words: readonly TaggedWord[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let index = 0;
  while (index < words.length) {
    let last = index;
    while (last < words.length) {
      const tag = words[last]?.tag ?? "";
      if (BEFORE_NOUN.has(tag) && !(tag === "DET" && last > index)) last += 1;
      else if (last > index && (isInnerMark(words, last) || joinsNames(words, last))) last += 2;
      else break;
    }
    let end = last;
    while (end > index && !isHead(words[end - 1])) end -= 1;
    const first = words[index];
    const head = words[end - 1];
    if (end > index && first !== undefined && head !== undefined) {
      phrases.push({ first: index, last: end, start: first.start, end: head.end });
    }
    index = Math.max(last, index + 1);
  }
  return phrases;
}
