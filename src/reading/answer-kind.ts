/** What kind of thing a question asks for; `other` where its form does not tell. */
export const ANSWER_KINDS = [
  "person",
  "place",
  "time",
  "count",
  "money",
  "percent",
  "duration",
  "reason",
  "manner",
  "statement",
  "confirmation",
  "name",
  "other",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

const PEOPLE =
  "person|man|woman|people|politician|leader|president|minister|official|analyst|expert|envoy|spokes\\w+|author|writer|player|singer|actor|king|queen|scientist|diplomat|secretary|journalist|reporter";
const PLACES =
  "country|countries|city|cities|town|place|region|state|capital|nation|continent|village|river|venue|location|province|county|island";
const TIMES = "year|date|day|month|time|century|decade|era|season|weekday";

/*
 * First match wins, so the order is part of the meaning: "how long ago" before "how long", "what year" before "what".
 * Each is tried on the folded question, anywhere in it: people put greetings and clauses in front.
 */
const FORMS: readonly (readonly [AnswerKind, RegExp])[] = [
  ["percent", /\b(?:what|which|how much of a) (?:percent\w*|share|proportion|fraction)\b|\bpercentage of\b/],
  [
    "money",
    /\bhow (?:much (?:money|did .* (?:cost|pay|spend|earn)|does .* cost|is .* worth|will .* cost|would .* cost)|expensive|costly)\b|\b(?:what|which) (?:price|cost|sum|salary|budget)\b|\bwhat (?:is|was|were) the (?:price|cost|budget)\b|\bworth of\b/,
  ],
  ["time", /\bhow long ago\b|\bsince when\b|\buntil when\b/],
  ["duration", /\bhow (?:long|old)\b|\bfor how (?:long|many (?:years|months|weeks|days|hours))\b|\bwhat age\b/],
  [
    "count",
    /\bhow many\b|\b(?:what|which) (?:is|was|were)? ?(?:the )?(?:number|total|figure|toll|population)\b|\bnumber of\b|\bhow (?:far|tall|high|big|large|often|fast|deep|heavy|wide|hot|cold)\b/,
  ],
  ["money", /\bhow much\b/],
  ["time", new RegExp(`\\bwhen\\b|\\b(?:what|which|whose|the)(?: \\w+)? (?:${TIMES})\\b.*|\\bwhat time\\b`)],
  [
    "reason",
    /\bwhy\b|\bwhat (?:reason|made|caused|led|prompted|motivated)|\bhow come\b|\breasons? (?:for|why|behind)\b|\bwhat (?:is|was|are|were) the (?:cause|reason|motive|purpose)\b/,
  ],
  ["place", new RegExp(`\\bwhere\\b|\\b(?:what|which)(?: \\w+)? (?:${PLACES})\\b`)],
  ["person", new RegExp(`\\b(?:who|whom|whose)\\b|\\b(?:what|which)(?: \\w+)? (?:${PEOPLE})\\b`)],
  [
    "statement",
    /\bwhat (?:did|does|do|has|have|had|was|were|is) .*\b(?:say|says|said|tell|told|think|believe|argue|claim|demand|announce|call|describe|want|warn|accuse)\w*\b|\bhow (?:did|does|do|has) .*\b(?:respond|react|describe|view|see|explain|justify)\w*\b/,
  ],
  ["manner", /\bhow\b/],
  [
    "confirmation",
    /^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/,
  ],
  ["name", /\b(?:what|which)\b/],
];

/**
 * The kind of answer a question asks for, by its form.
 * @param question lower-case words separated by single spaces (`foldedWords`).
 */
export function answerKind(question: string): AnswerKind {
  for (const [kind, form] of FORMS) if (form.test(question)) return kind;
  return "other";
}
