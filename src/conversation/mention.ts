import { nounPhrases, type NounPhrase, type TaggedWord } from "../text/phrases.js";
import { genderOf, isPlural, kindOfName, kindOfNoun, YEAR, type Gender, type Kind } from "./kind.js";
import { ARTICLES, FEMALE, MALE, PERSON_NOUNS } from "./lexicon.js";

/** Something a question or an answer speaks of, as it can be named again. */
export interface Mention {
  /** How it reads when put in place of a pronoun. */
  readonly text: string;
  readonly kind: Kind;
  readonly plural: boolean;
  /** A proper name, or a phrase that holds nothing but one and its article. */
  readonly named: boolean;
  /** The kind comes from a known word or title, not from the shape of the name. */
  readonly certain: boolean;
  readonly gender: Gender | undefined;
  /** Introduced with "a" or without any determiner: less likely to be spoken of again than what is known. */
  readonly indefinite: boolean;
  /** "The role of slavery", "Amazon's advantages": a side of something, which is likelier to be spoken of again. */
  readonly relational: boolean;
  readonly head: string;
  /** Before the main verb, and under no preposition. */
  readonly subject: boolean;
  /** The preposition before it, lower case, or "". */
  readonly preposition: string;
  /** Its whole phrase, in the text it was found in. */
  readonly start: number;
  readonly end: number;
}

const CAPITAL = /^[\p{Lu}"“]/u;
const PRONOUN_OWNER = /^(?:his|her|its|their|my|our|your|this|that|these|those)$/;
const QUANTITY = /^(?:how|many|much|which|what|whose|some|any|other|no|more|few|several|all|first|else|another)$/;

/** Nouns too empty to be what a later pronoun means. */
const EMPTY_HEAD =
  /^(?:kind|kinds|type|types|sort|sorts|way|ways|reason|reasons|thing|things|aspect|aspects|something|anything|nothing|everything|someone|anyone|everyone|people|lot|lots|part|number|amount|information|name|fact|facts|example|article|articles|question|one|ones|same|difference|differences|percent|best|first|last|most)$/;

/** Every mention in a tagged text, in the order of the text. */
export function findMentions(text: string, words: readonly TaggedWord[]): Mention[] {
  const verb = words.findIndex((word) => word.tag === "VERB");
  const phrases = nounPhrases(words);
  const mentions = phrases.flatMap((phrase, index) => {
    const own = toMentions(text, words, phrase, verb < 0 || phrase.first < verb);
    const next = phrases[index + 1];
    const owned = next === undefined ? [] : joinOwner(text, words, phrase, next);
    return [...own, ...owned, ...joinRow(text, words, phrases, index)];
  });
  return mentions
    .map((mention) => asPersonAskedAfter(words, withComplement(text, mention, mentions)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function toMentions(text: string, words: readonly TaggedWord[], phrase: NounPhrase, beforeVerb: boolean): Mention[] {
  let first = phrase.first;
  const before = words[first - 1];
  // "how many Syrians", "any other awards": what is meant later is the noun.
  while (first < phrase.last - 1 && QUANTITY.test(words[first]?.lower ?? "")) first += 1;
  const all = words.slice(first, phrase.last);
  const head = all.at(-1);
  if (head === undefined || /^i(?:['’]|$)/.test(head.lower) || (all.length === 1 && QUANTITY.test(head.lower)))
    return [];
  const article = ARTICLES.has(all[0]?.lower ?? "") ? all[0] : undefined;
  if (article !== undefined && PRONOUN_OWNER.test(article.lower)) return [];
  if (head.lower === "place" && /^(?:take|takes|took|taken|taking)$/.test(before?.lower ?? "")) return [];
  const bare = article === undefined ? all : all.slice(1);
  const owned = before !== undefined && (before.tag === "PART" || PRONOUN_OWNER.test(before.lower));
  if (owned || bare.length === 0) return [];

  const preposition = before?.tag === "ADP" ? before.lower : "";
  const place = { subject: beforeVerb && preposition === "", preposition, start: all[0]?.start ?? 0, end: head.end };
  const lastTitle = bare.findLastIndex((word) => PERSON_NOUNS.has(word.lower.replace(/\.$/, "")));
  const name = isName(bare.at(-1)) ? bare.slice(lastTitle + 1) : [];
  if (lastTitle >= 0 && name.length > 0 && name.every(isName)) {
    const start = name[0]?.start ?? place.start;
    const kind = { kind: "person", certain: true } as const;
    return [{ ...describe(text.slice(start, head.end), bare, kind, true), ...place }];
  }
  const named =
    isLowerCaseName(bare) ||
    // "President" alone is a role, capital or not.
    (!bare.every((word) => PERSON_NOUNS.has(word.lower)) &&
      bare.every((word) => isName(word) || !/^[\p{L}\p{N}]/u.test(word.text) || word.lower === "of"));
  if (!named && (EMPTY_HEAD.test(head.lower) || head.tag === "NUM")) return [];
  // "Become president", "as a child": a role, not someone.
  if (!named && article === undefined && PERSON_NOUNS.has(head.lower)) return [];
  const kind = named ? kindOfName(bare, article, preposition) : { kind: kindOfNoun(head), certain: true };
  const whole = text
    .slice(place.start, place.end)
    .replace(/^(?:an?|any|some|no|all|each|every) (?=\S)/i, (word) =>
      named ? "" : /^(?:an?|each|every|any|no) $/i.test(word) ? "the " : "",
    );
  return [{ ...describe(lowerArticle(whole), bare, kind, named, isIndefinite(named, article, kind.kind)), ...place }];
}

/** "who is bashar al-assad": what "who is" asks after is a person's name, capitals or none. */
function asPersonAskedAfter(words: readonly TaggedWord[], mention: Mention): Mention {
  const [who, is, first] = words;
  const asked = who?.lower === "who" && /^(?:is|was|'s|’s)$/.test(is?.lower ?? "") && mention.start === first?.start;
  const name =
    /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3}$/u.test(mention.text) && !/^(?:the|an?) /i.test(mention.text);
  if (!asked || !name || mention.kind === "group" || mention.plural) return mention;
  return { ...mention, kind: "person", named: true, certain: true, indefinite: false };
}

/** "the president of France": a known common noun is named again with what it is of. */
function withComplement(text: string, mention: Mention, all: readonly Mention[]): Mention {
  if (mention.named || mention.indefinite) return mention;
  const of = all.find(
    (other) => other.start > mention.end && /^ (?:of|in) $/.test(text.slice(mention.end, other.start)),
  );
  const fits = of !== undefined && (of.preposition === "of" || (mention.kind === "event" && of.kind === "place"));
  return fits
    ? { ...mention, text: mention.text + text.slice(mention.end, of.end), relational: mention.kind === "thing" }
    : mention;
}

/** "Pinhead's weaknesses": what is owned is named with its owner. */
function joinOwner(text: string, words: readonly TaggedWord[], owner: NounPhrase, owned: NounPhrase): Mention[] {
  const mark = words[owner.last];
  if (owned.first !== owner.last + 1 || mark?.tag !== "PART" || !/^['’]s?$/.test(mark.text)) return [];
  if (PRONOUN_OWNER.test(words[owner.first]?.lower ?? "")) return [];
  const head = words[owned.last - 1];
  if (head === undefined || EMPTY_HEAD.test(head.lower)) return [];
  const before = words[owner.first - 1];
  const kind = { kind: kindOfNoun(head), certain: true };
  const preposition = before?.tag === "ADP" ? before.lower : "";
  const whole = lowerArticle(text.slice(owner.start, owned.end));
  return [
    {
      ...describe(whole, words.slice(owned.first, owned.last), kind, false),
      relational: kind.kind === "thing",
      subject: false,
      preposition,
      start: owner.start,
      end: owned.end,
    },
  ];
}

/** "Russia and Turkey", "France, Italy and Spain": names in a row are also one plural. */
function joinRow(text: string, words: readonly TaggedWord[], phrases: readonly NounPhrase[], from: number): Mention[] {
  const first = phrases[from];
  if (first === undefined || !isName(words[first.last - 1])) return [];
  let last = first;
  let joined = false;
  for (const next of phrases.slice(from + 1)) {
    const between = text.slice(last.end, next.start);
    if (!/^,? and $|^, $/.test(between) || !isName(words[next.last - 1])) break;
    last = next;
    joined ||= between.endsWith("and ");
  }
  if (!joined) return [];
  const before = words[first.first - 1];
  const preposition = before?.tag === "ADP" ? before.lower : "";
  return [
    {
      ...pair(lowerArticle(text.slice(first.start, last.end)), words[last.last - 1]?.lower ?? ""),
      subject: preposition === "",
      preposition,
      start: first.start,
      end: last.end,
    },
  ];
}

/** Several names as one plural. */
export function pair(text: string, head: string): Mention {
  return {
    text,
    kind: "group",
    plural: true,
    named: true,
    certain: true,
    gender: undefined,
    indefinite: false,
    relational: false,
    head,
    subject: true,
    preposition: "",
    start: 0,
    end: text.length,
  };
}

function describe(
  text: string,
  bare: readonly TaggedWord[],
  kind: { readonly kind: Kind; readonly certain: boolean },
  named: boolean,
  indefinite = false,
): Pick<Mention, "text" | "kind" | "certain" | "named" | "plural" | "gender" | "indefinite" | "relational" | "head"> {
  const head = bare.at(-1);
  const plural = kind.kind === "group" || (!named && head !== undefined && isPlural(head.lower));
  const gender = kind.kind === "person" || kind.kind === "name" ? genderOf(bare) : undefined;
  return { text, ...kind, named, plural, gender, indefinite, relational: false, head: head?.lower ?? "" };
}

const isName = (word: TaggedWord | undefined): boolean =>
  word !== undefined &&
  !/^i(?:['’]|$)/.test(word.lower) &&
  (word.tag === "PROPN" || YEAR.test(word.text) || (word.tag !== "DET" && CAPITAL.test(word.text)));

/** Common first names that are common words too, and so no sign of a name without their capital. */
const AMBIGUOUS = /^(?:bill|bob|claire|frank|jack|josh|juan|mark|ruth|tony|victoria|xi|will|rob|king|prince)$/;

/** "barack obama": names typed without capitals, told by a common first name. */
function isLowerCaseName(bare: readonly TaggedWord[]): boolean {
  const first = bare[0]?.text ?? "";
  const given = (FEMALE.has(first) || MALE.has(first)) && !PERSON_NOUNS.has(first) && !AMBIGUOUS.test(first);
  return given && bare.length <= 3 && bare.every((word) => /^\p{Ll}+$/u.test(word.text));
}

/** "A composer", and "composer" without article; a bare thing, as in "inflation", is as good as known. */
function isIndefinite(named: boolean, article: TaggedWord | undefined, kind: Kind): boolean {
  if (named || article?.lower === "the") return false;
  return article !== undefined || kind !== "thing";
}

const lowerArticle = (phrase: string): string => phrase.replace(/^(?:The|A|An)(?= )/, (word) => word.toLowerCase());
