/** How dates, sums, shares, lengths of time and figures are written in English. */
import type { ValueKind } from "./values.js";

/*
 * Every pattern must run in linear time on any text: a number starts only where no digit stands before it, repetitions
 * are bounded, and no two neighbouring parts can match the same characters.
 */
const SPACE = String.raw`[ \u00a0\u202f]`;
const DIGITS = String.raw`(?<![\p{N}\p{L}]|\p{N}[.,])\p{Nd}+(?:[.,]\p{Nd}+)*[¼-¾⅐-⅞]?`;
const ONES = "one|two|three|four|five|six|seven|eight|nine";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const WORDS = String.raw`\b(?:(?:${TENS})(?:-(?:${ONES}))?|${ONES}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|half)\b`;
const NUMBER = `(?:${DIGITS}|${WORDS})`;
/** Two ends of a range; the second end needs no check of what stands before it. */
const RANGE = String.raw`${NUMBER}(?:${SPACE}?[-–]${SPACE}?\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{Nd}]))?`;
const SCALE = String.raw`(?:[ \u00a0\u202f-]?(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|mn|m|bn|tn|k)\b(?: of (?:thousands|millions|billions)\b)?){0,3}`;
const MANY = String.raw`\b(?:a |several |some |a few )?(?:tens|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores)\b(?: of (?:thousands|millions|billions)\b)?`;
const FIGURE = `(?:${MANY}|${RANGE}${SCALE})`;

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH = `(?:(?:${MONTHS})\\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)`;
const WEEKDAY = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`;
const DAY = String.raw`(?<![\p{N}.,])\p{Nd}{1,2}(?:st|nd|rd|th)?(?:${SPACE}?[-–]${SPACE}?\p{Nd}{1,2}(?:st|nd|rd|th)?)?(?![\p{N}\p{L}:])`;
const YEAR = String.raw`(?<![\p{N}.,])(?:1[0-9]|20)\p{Nd}{2}(?![\p{N}\p{L}%]|[.,]\p{N})`;
const ORDINAL = String.raw`(?:\p{Nd}{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty-first)`;
const PART = "(?:[Ee]arly |[Ll]ate |[Mm]id-|[Mm]id )";
const SEASON = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
const NEAR = "(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this)";
const STRETCH = "(?:year|month|week|weekend|summer|winter|spring|autumn|fall|morning|afternoon|evening|night)";

const TIME = [
  // 2016-02-11; 11/02/2016
  String.raw`(?<![\p{N}-])\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?![\p{N}-])|(?<![\p{N}/])\p{Nd}{1,2}/\p{Nd}{1,2}/\p{Nd}{4}(?![\p{N}/])`,
  // 11th February 2016; Jan. 30, 2018; Friday, 11 of May
  `(?:${WEEKDAY},?${SPACE})?(?:(?:the${SPACE})?${DAY}(?:${SPACE}of)?${SPACE}${MONTH}|${MONTH}${SPACE}${DAY})(?:,?${SPACE}${YEAR})?`,
  `${PART}?${MONTH},?${SPACE}(?:of${SPACE})?${YEAR}`,
  `(?:${PART})?${SEASON}${SPACE}(?:of${SPACE})?${YEAR}`,
  // 19,400 BP; 44 BC; AD 70
  String.raw`(?<![\p{N}.,])\p{Nd}{1,3}(?:,?\p{Nd}{3})?${SPACE}?(?:BCE?|CE|AD|BP)\b|\bAD${SPACE}\p{Nd}{1,4}(?!\p{N})`,
  String.raw`${PART}?${YEAR}(?:${SPACE}?[-–/]${SPACE}?\p{Nd}{2,4}(?!\p{N}))?`,
  String.raw`${PART}?(?<![\p{N}.,\p{L}])(?:(?:1[0-9]|20)\p{Nd}0|['’]?\p{Nd}0)s\b`,
  `${PART}?${ORDINAL}${SPACE}(?:century|centuries)(?:${SPACE}(?:BCE?|AD))?`,
  // A year of three digits only where a preposition and a mark leave no other reading.
  String.raw`(?<=\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|around|circa|c\.)${SPACE})\p{Nd}{3}(?=[,;)]|\.(?:\s|$))`,
  String.raw`\b${NEAR}${SPACE}(?:${STRETCH}\b|${WEEKDAY}|(?:${MONTHS})\b)`,
  `${PART}${MONTH}`,
  String.raw`\b${WEEKDAY}(?:${SPACE}(?:morning|afternoon|evening|night)\b)?`,
  // "the October Revolution" names no month.
  String.raw`(?<!\b[Tt]he${SPACE})\b(?:${MONTHS.replace("|May", "")})\b|\b(?:${MONTHS.replace("|May", "")})\b(?!${SPACE}\p{Lu})|(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|last|next|of)${SPACE})May\b`,
  String.raw`\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Mm]idnight|[Nn]oon|[Mm]idday)\b`,
  String.raw`(?<![\p{N}.,:])\p{Nd}{1,2}(?::\p{Nd}{2})?(?:\.\p{Nd}{2})?${SPACE}?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)|(?<![\p{N}.,:])\p{Nd}{1,2}:\p{Nd}{2}(?![\p{N}:])`,
  String.raw`(?:\b[Aa]|\b(?:several|some|a few|many)|${NUMBER})${SPACE}(?:year|month|week|day|hour|minute|decade|centur(?:y|ie))s?${SPACE}(?:ago|earlier|later)\b`,
].join("|");

const UNIT = String.raw`(?:-|${SPACE})(?:year|month|week|weekend|day|night|hour|minute|second|decade|centur(?:y|ie))s?\b(?:[- ]old\b)?`;
const CURRENCY =
  "(?:dollars?|euros?|pounds?|rubles?|roubles?|rupees?|pesos?|yen|yuan|renminbi|won|francs?|lira|kron[ea]r?|krona|shekels?|riyals?|dirhams?|dinars?|rands?|naira|cents?|pence|USD|EUR|GBP|CHF|RMB)\\b";
const SIGN = "(?:(?:US|CA|AU|NZ|HK|A|C|S|R)?[$£€¥₹₽₺₩₪]|\\bRs\\.?)";
const PERCENT = `(?:${SPACE}?%|${SPACE}per${SPACE}?cent\\b|${SPACE}percent\\b|${SPACE}pct\\b|(?:${SPACE}|-)percentage(?:${SPACE}|-)points?\\b)`;
const FRACTION = String.raw`\b(?:one|two|three|four|five)[- ](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\b|\b(?:a third|a quarter|half)(?=${SPACE}of\b)`;
const MEASURE = String.raw`(?:${SPACE}?°${SPACE}?[CF]\b|°|(?:km|kg|mph|cm|mm|ft)\b)`;

/**
 * Patterns by kind. Earlier ones win where they overlap: a year is not a count, "$5 billion" not a number.
 */
export const VALUE_PATTERNS: readonly (readonly [ValueKind, RegExp])[] = [
  ["percent", new RegExp(`${RANGE}${PERCENT}|${FRACTION}`, "giu")],
  [
    "money",
    new RegExp(
      `${SIGN}${SPACE}?${RANGE.replace("(?<![\\p{N}\\p{L}]|\\p{N}[.,])", "")}${SCALE}|${FIGURE}${SPACE}(?:of${SPACE})?(?:\\p{L}{1,20}${SPACE})?${CURRENCY}`,
      "giu",
    ),
  ],
  ["time", new RegExp(TIME, "gu")],
  ["duration", new RegExp(`(?:\\ba|\\ban|${FIGURE})${UNIT}`, "giu")],
  // A letter before the hyphen makes it a designation ("S-400"), a sign behind it part of a score or a code.
  ["count", new RegExp(`(?<![\\p{L}\\p{N}][-–]|[-–#])${FIGURE}(?:${MEASURE}|(?![\\p{L}\\p{N}%]))`, "giu")],
];
