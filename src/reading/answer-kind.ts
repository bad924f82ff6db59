/** What kind of thing a question asks for; `other` where its form does not tell. */
export const ANSWER_KINDS = [
  "person",
  "place",
  "time",
  "count",
  "money",
  "percent",
  "duration",
  "amount",
  "reason",
  "manner",
  "statement",
  "confirmation",
  "name",
  "other",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

const PEOPLE =
  "person|man|woman|people|politicians?|leaders?|president|minister|premier|officials?|analysts?|experts?|envoys?|ambassador|spokes\\w+|authors?|writers?|players?|singers?|actors?|actress|king|queen|scientists?|diplomats?|secretary|journalists?|reporters?|chancellor|senators?|governor|mayor|general|commander|director|chairman|founder|winner|coach|candidates?";
const PLACES =
  "country|countries|city|cities|towns?|places?|regions?|states?|capital|nations?|continents?|villages?|river|venue|locations?|provinces?|county|islands?|airport|stadium|district|area";
const TIMES = "years?|dates?|days?|months?|time|century|decade|era|season|weekday|deadline";
const PERIODS = "years|months|weeks|days|hours|minutes|decades|centuries";
const AUXILIARY =
  "is|are|was|were|be|been|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|the";
/** Up to two words in front of a noun: "which former prime minister", but not "what did the minister". */
const MODIFIERS = `(?:(?!(?:${AUXILIARY}|happened|happens)\\b)\\w+ ){0,2}`;
const BE = "(?:is|are|was|were)";
const SPEECH =
  "say|says|said|tell|told|think|thinks|believe|argue|claim|demand|announce|call|describe|want|warn|accuse|promise|suggest|admit|deny|insist|propose|recommend|predict|expect";
const SAID = `(?:${SPEECH})(?:s|d|ed|ing)?`;

/*
 * First match wins, so the order is part of the meaning: "how long ago" before "how long". Each is tried where the
 * word that asks stands.
 */
const FORMS: readonly (readonly [AnswerKind, RegExp])[] = (
  [
    [
      "percent",
      `(?:what|which) ${MODIFIERS}(?:percent\\w*|per cent|share|proportion|fraction)|how many per ?cent|what ${BE} the (?:\\w+ ){0,2}(?:percentage|share|proportion|rate)`,
    ],
    [
      "money",
      `how (?:expensive|costly)|how much (?:money|cash|funding|aid|debt)|how much (?:(?!of\\b).)*\\b(?:cost|costs|pay|pays|paid|spend|spent|earn|earned|worth|owe|owed|charge|charged|invest|invested|donate|donated|raise|raised|fined?|price)|(?:what|which) ${MODIFIERS}(?:prices?|costs?|sum|salary|budget|fee|fine)|what ${BE} the (?:\\w+ ){0,2}(?:prices?|costs?|budget|salary|fee|fine)|how many (?:dollars|euros|pounds)`,
    ],
    ["time", `how (?:long ago|recently|soon|early|late)|how (?:many|much) (?:\\w+ ){1,2}(?:ago|earlier|later)`],
    [
      "duration",
      `how (?:much )?(?:long|old|longer|older)|how (?:many|much) (?:more )?(?:${PERIODS})|what age|what ${BE} (?:the |his |her |its |their )?(?:\\w+ )?(?:age|duration|length) of|what ${BE} (?:his|her) age`,
    ],
    [
      "count",
      `how many|how (?:far|tall|high|big|large|often|fast|deep|heavy|wide|hot|cold|small|close|near)|what ${BE} (?:the |its |their )?(?:\\w+ ){0,2}(?:number|total|figure|toll|population|size|height|weight|distance|speed|temperature|depth|capacity|turnout)|(?:what|which) ${MODIFIERS}(?:number|total|toll|population|speed|distance|temperature)`,
    ],
    ["amount", `how much`],
    ["time", `when|(?:what|which) ${MODIFIERS}(?:${TIMES})|what ${BE} (?:the |its |his |her )?(?:\\w+ )?(?:${TIMES})`],
    [
      "reason",
      `why|what (?:\\w+ )?(?:reasons?|made|makes|caused|causes|led|prompted|motivated|drove|triggered|sparked|forced|explains?)|how come|what ${BE} (?:the |his |her |their )?(?:\\w+ ){0,2}(?:causes?|reasons?|motives?|purpose|justification|rationale)`,
    ],
    [
      "person",
      `(?:who|whom|whose)|(?:what|which) ${MODIFIERS}(?:${PEOPLE})|what ${BE} (?:his|her) name|what ${BE} the name of the (?:\\w+ )?(?:${PEOPLE})`,
    ],
    [
      "place",
      `where|(?:what|which) ${MODIFIERS}(?:${PLACES})|what ${BE} (?:the |its )?(?:\\w+ )?(?:capital|city|country|location|venue|birthplace|headquarters|town|island|hometown)`,
    ],
    [
      "statement",
      `what (?:${AUXILIARY}) .*\\b${SAID}|how (?:did|does|do|has|have) .*\\b(?:respond|react|describe|view|see|explain|justify)\\w*|what ${BE} .*\\b(?:view|opinion|stance|position|reaction|response|message|comment)`,
    ],
    ["manner", `how`],
    [
      "name",
      `(?:what|which) (?!(?:${AUXILIARY}|happens?|happened|about|if|else|kind|sort|type)\\b)\\w+|what ${BE} .*\\b(?:name|title|called|known as)|which`,
    ],
  ] as const
).map(([kind, form]) => [kind, new RegExp(`^(?:${form})\\b`)]);

/** What keywords without a question word ask for. */
const KEYWORDS: readonly (readonly [AnswerKind, RegExp])[] = [
  ["percent", /^(?:the )?(?:percentage|share|proportion) of\b/],
  ["count", /^(?:the )?(?:\w+ )?(?:number of|toll\b|population\b)/],
  ["time", /^(?:the )?(?:date|year|day|time) of\b/],
  ["reason", /^(?:the )?(?:reasons?|causes?|motives?) (?:for|of|behind)\b/],
  ["place", /^(?:the )?(?:location|venue|place|capital) of\b/],
  ["money", /^(?:the )?(?:cost|price|budget) of\b/],
  ["duration", /^(?:the )?(?:age|duration|length) of\b/],
];

const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)$/;
/** What may stand in front of a question inside another: "do you know who", "the articles say when". */
const INTRODUCES =
  /^(?:know|knows|tell|me|us|say|says|see|explain|remember|recall|wonder|wondering|idea|mention|mentions|state|states|show|find|learn|ask|asking|about|clear|sure|exactly|out|and|so|but|ok|okay|well|please)$/;
/** "Do you know in which year": only these words ask right behind a preposition. */
const AFTER_PREPOSITION = /^(?:what|which|whom|whose)$/;
const PREPOSITION = /^(?:on|to|in|by|for|at|of|from|with|since|until)$/;
const YES_OR_NO =
  /^(?:(?:and|so|but|or|also|ok|okay|well|then|hi|hello|hey|please) )*(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must|isnt|arent|wasnt|didnt|doesnt|dont)\b/;
const INVERTED = new RegExp(`^(?:${AUXILIARY.replace("|the", "")})$`);

function introduced(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? "";
  return INTRODUCES.test(before) || (AFTER_PREPOSITION.test(words[index]) && PREPOSITION.test(before));
}

/** Index of the word that asks: not a relative pronoun, not the "when" of a clause set in front; -1 without one. */
function askingWord(words: readonly string[], isYesOrNo: boolean): number {
  const found = words.flatMap((word, index) => (ASKING.test(word) ? [index] : []));
  if (found.length === 0) return -1;
  const last = found[found.length - 1];
  const standsAlone = (index: number) => index + 1 === words.length && index > 1;
  // "The talks were held where?"
  if (standsAlone(last) && !found.some((index) => index === 0)) return last;
  const candidates = isYesOrNo ? found.filter((index) => introduced(words, index)) : found;
  if (candidates.length === 0) return -1;
  // "When it comes to trade, what …": a clause in front keeps its word order, the question itself does not.
  const [first, second] = candidates;
  const isClause = /^(?:when|where|how)$/.test(words[first]) && !INVERTED.test(words[first + 1] ?? "");
  const isQuantity = /^(?:many|much|long|far|old|often|come|big|large|high|tall|fast|deep|recently|expensive)$/.test(
    words[first + 1] ?? "",
  );
  if (first === 0 && second !== undefined && isClause && !isQuantity) return second;
  return first;
}

/**
 * The kind of answer a question asks for, by its form.
 * @param question lower-case words separated by single spaces (`foldedWords`).
 */
export function answerKind(question: string): AnswerKind {
  const words = question.split(" ");
  const isYesOrNo = YES_OR_NO.test(question);
  const at = askingWord(words, isYesOrNo);
  if (at < 0) {
    if (isYesOrNo || words.includes("whether")) return "confirmation";
    return KEYWORDS.find(([, form]) => form.test(question))?.[0] ?? "other";
  }
  const clause = words.slice(at).join(" ");
  return FORMS.find(([, form]) => form.test(clause))?.[0] ?? "other";
}
