import type { Span } from "../../../src/core/span.js";

/** Who a quotation says that its words are from, as it names them. */
export interface Speaker extends Span {
  /** Whether the quotation says that they said it, or that it is so according to them. */
  readonly how: "said by" | "according to";
}

const CAPITALISED = String.raw`(?:(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof)\.|\p{Lu}(?:[\p{L}\p{M}\p{N}]|[’'-](?=[\p{L}\p{N}]))*)`;
/** What may join the words of a name and its title: "Secretary of State", "Ursula von der Leyen", "Bashar al-Assad". */
const JOINING = String.raw`(?:of|for|de|da|del|der|den|di|du|la|le|van|von|bin|ibn|al-\p{L}+|el-\p{L}+)`;
const NAME = String.raw`${CAPITALISED}(?:\s+(?:${JOINING}\s+){0,2}(?:${CAPITALISED}|al-\p{L}+|el-\p{L}+)){0,7}`;
/** Verbs of saying whatever follows them. */
const SAYS =
  "said|says|told|tells|added|adds|warned|warns|insisted|insists|argued|argues|explained|explains|tweeted|wrote|writes|" +
  "recalled|complained|replied|concluded|commented|conceded|remarked|testified";
/** Verbs of saying where a clause or a quotation follows or went before: a victory is declared without a word. */
const SAYS_THAT =
  "announced|declared|noted|notes|stressed|claimed|claims|stated|acknowledged|admitted|confirmed|vowed|underlined";
const VERB = String.raw`(?:${SAYS}|(?:${SAYS_THAT})(?=\s*[,.:;“”"]|\s+(?:that|to|he|she|it|they|there|on|in|at|yesterday|today|later|earlier)\b))`;
const BETWEEN = String.raw`(?:(?:has|have|had|also|later|then|recently|earlier|repeatedly|however)\s+){0,2}`;
/** "…, a spokesman for the ministry," between a name and its verb. */
const APPOSITION = String.raw`(?:,\s[^,.;:“”"]{2,80},)?`;
/** "engineer", "the group’s deputy leader": what a name is introduced by in lower case. */
const INTRODUCTION = String.raw`(?:(?:the|its|their|a|an)\s+)?(?:(?!${VERB}\b)[\p{Ll}’'-]+\s+){0,4}?`;

/** The beginning of a sentence whose words are another's: "After Petrov said so, prices fell." */
const SUBORDINATE = /^[“"]?(?:since|after|when|before|until|because|although|though|if|once|while|despite)\b[^,]*$/i;

const NAME_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${NAME})${APPOSITION}\s+${BETWEEN}${VERB}(?![\p{L}])(?!\s+(?:to be|to have|by)\b)`,
  "gu",
);
const VERB_FIRST = new RegExp(String.raw`[,”"’'?!]\s+${BETWEEN}${VERB}\s+${INTRODUCTION}(${NAME})`, "gu");
const ACCORDING = new RegExp(
  String.raw`\b[Aa]ccording to\s+((?:(?:the|a|an|its|their)\s+(?:[\p{Ll}-]+\s+){0,3}?(?:${NAME}|[\p{Ll}-]+)|${NAME}(?:\s+(?:estimates|figures|data|officials|sources|reports))?))(?=\s*(?:[,.;:)]|$))`,
  "gu",
);

/** Words that begin with a capital without being part of a name, at the beginning of a sentence above all. */
const NO_NAME = new Set(
  (
    "a after all although an and another any as at because before both but by despite during each earlier either even " +
    "every few for friday from he her here his however i if in it its last later many meanwhile monday most my neither " +
    "no nobody none nor now of officials on one or other others our saturday she since so some somebody someone still " +
    "such sunday than that the their then there these they this those though thursday today tomorrow tuesday under " +
    "until we wednesday what when where whether which while who whoever why with yesterday yet you your " +
    "january february march april may june july august september october november december"
  ).split(" "),
);

/** Where a sentence may end and another begin: behind "Mr." and initials it does not. */
const SENTENCE_END =
  /(?<!\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof))[.!?…][”"’']?\s+(?=[“"‘']?\p{Lu})/gu;

/**
 * Who says what a quotation tells, found by verbs of speech: "… said Lavrov", "Putin told reporters", "according to
 * the ministry". Null when it names nobody, more than one, or only "he" or "she", or says of one of its sentences only.
 */
export function speakerOf(quote: string): Speaker | null {
  const found = [
    ...matches(quote, NAME_FIRST, "said by"),
    ...matches(quote, VERB_FIRST, "said by"),
    ...matches(quote, ACCORDING, "according to"),
  ].sort((a, b) => a.start - b.start);
  const names = new Set(found.map(({ start, end }) => quote.slice(start, end)));
  if (names.size !== 1) return null;
  const bounds = [0, ...sentenceEnds(quote), quote.length];
  const isOfAll = bounds.slice(1).every((end, i) => found.some(({ start }) => bounds[i] <= start && start < end));
  return isOfAll ? found[0] : null;
}

/** Where the sentences but for the last end; what another says within quotation marks may have several. */
function sentenceEnds(quote: string): number[] {
  return [...quote.matchAll(SENTENCE_END)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => {
      const before = quote.slice(0, end);
      const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
      return count(/“/gu) <= count(/”/gu) && count(/"/gu) % 2 === 0;
    });
}

function* matches(quote: string, pattern: RegExp, how: Speaker["how"]): Generator<Speaker> {
  for (const match of quote.matchAll(pattern)) {
    const name = match[1];
    const start = match.index + match[0].indexOf(name);
    const trimmed = how === "said by" ? withoutOpening(name) : name;
    // "said Varga’s lawyer" names somebody else.
    const from = start + name.length - trimmed.length;
    if (trimmed !== "" && !/[’']s$/u.test(name) && !SUBORDINATE.test(quote.slice(0, from)))
      yield { start: from, end: start + name.length, how };
  }
}

/** The name without what stands before it in capitals: "Yesterday Putin", "The UN". */
function withoutOpening(name: string): string {
  let rest = name;
  for (;;) {
    const word = /^\S+/u.exec(rest)?.[0];
    if (word === undefined || !NO_NAME.has(word.toLowerCase())) return rest;
    rest = rest.slice(word.length).trimStart();
  }
}
