/** What a written figure amounts to: "1.6 thousand", "sixteen hundred" and "1,600" are one, "at least 300" an interval. */
import type { ValueKind } from "./values.js";

/** The numbers a figure can mean, in one unit; both ends included. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** "%", a currency, "hours" for lengths of time, a measure written onto the figure ("km"), or "" for bare counts. */
  readonly unit: string;
}

const ONES = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORDS = new Map<string, number>([
  ...ONES.map((word, i) => [word, i] as const),
  ...TEENS.map((word, i) => [word, i + 13] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const HOURS: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  month: 730.5,
  year: 8766,
  decade: 87_660,
  century: 876_600,
};
const ORDINALS = "third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:us)?\$|\b(?:u\.?s\.? )?dollars?$|\busd$/i, "$"],
  [/€|\beuros?$|\beur$/i, "€"],
  [/£|\bpounds?$|\bgbp$/i, "£"],
];

/** Just under a half, so that 1,500 and 1,600, each rounded to hundreds, are still two figures. */
const HALF = 0.499;
/** How a figure is rounded: half of its last significant place, but never more than this share of it. */
const MOST_ROUNDING = 0.05;
/** "About 300" can be this share more or less. */
const ABOUT = 0.1;

const LOWEST =
  /\b(?:at least|no (?:fewer|less) than|a minimum of|more than|over|above|exceeding|exceeds?|exceeded|upwards? of|in excess of|surpass(?:ed|es|ing)?|passed|topped|not less than|greater than|higher than)$/i;
const HIGHEST =
  /\b(?:up to|fewer than|less than|under|below|at most|as (?:many|much|high) as|no more than|a maximum of|not more than)$/i;
const NEARLY =
  /(?:\b(?:about|around|some|roughly|approximately|nearly|almost|close to|an? estimated|estimated|circa|c\.|approx\.?|just over|just under|an average of|averag(?:ed|ing)|near)|~)$/i;
const OR_MORE = /^(?:\+|[ \u00a0](?:or more|plus|and (?:counting|more|rising))\b)/i;
const OR_SO = /^(?:-odd\b|[ \u00a0](?:or so|odd|or thereabouts)\b)/i;
/** One end of a range, or of a figure the patterns cut ("two hundred and fifty"), or a choice. */
const MORE_BEFORE =
  /(?:\b(?:between|from)|(?:\p{N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty)) (?:to|or)|\p{N} ?[-–])$/iu;
const NUMBER_WORD = `(?:${[...WORDS.keys()].join("|")}|\\p{N})`;
const MORE_BEHIND = new RegExp(`^(?:[ \\u00a0](?:to|or|and)[ \\u00a0]|[-–/])${NUMBER_WORD}`, "iu");
const AND_WORD = /^ and (?:[a-z]+(?:teen|ty)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\b/i;

interface Figure {
  readonly value: number;
  /** Width of the last place that is significant. */
  readonly place: number;
}

function digits(written: string): Figure | null {
  const whole = /^(\p{Nd}+)(?:\.(\p{Nd}+))?$/u;
  // A comma parts thousands; anything else it might part is read differently from place to place.
  const plain = /,/.test(written)
    ? /^\p{Nd}{1,3}(?:,\p{Nd}{2,3})*,\p{Nd}{3}(?:\.\p{Nd}+)?$/u.test(written) && written.replaceAll(",", "")
    : written;
  const match = plain === false ? null : whole.exec(plain);
  if (!match || plain === false) return null;
  const [, integer, decimals] = match;
  if (decimals !== undefined) return { value: Number(plain), place: 10 ** -decimals.length };
  const zeros = /0*$/.exec(integer)![0].length;
  return { value: Number(plain), place: 10 ** Math.min(zeros, integer.length - 1) };
}

/** "23", "twenty-three", "1.6 million", "two dozen", "a hundred"; null for "dozens" and whatever else is no number. */
function number(written: string): Figure | null {
  const parts = written
    .toLowerCase()
    .replace(/[- \u00a0\u202f]+/g, " ")
    .trim()
    .split(" ");
  let result: Figure | undefined;
  for (const [i, part] of parts.entries()) {
    // "30m", "5bn", "100km": the letters behind the digits are a scale, or were taken off as a unit before.
    const glued = /^(\p{Nd}[\p{Nd}.,]*)([a-z]+)$/u.exec(part);
    for (const piece of glued ? [glued[1], glued[2]] : [part]) {
      const scale = SCALES[piece];
      if (scale !== undefined && result) result = { value: result.value * scale, place: result.place * scale };
      else if (scale !== undefined) return null;
      else if (piece === "a" && i === 0 && parts.length > 1) result = { value: 1, place: 1 };
      else if (WORDS.has(piece)) {
        const value = WORDS.get(piece)!;
        if (result && !(result.value >= 20 && result.value < 100 && result.value % 10 === 0 && value < 10)) return null;
        result = { value: (result?.value ?? 0) + value, place: 1 };
      } else {
        const figure = digits(piece);
        if (!figure || result) return null;
        result = figure;
      }
    }
  }
  return result ?? null;
}

/** The bare number in a value with its unit, and how much one of the unit is. */
function taken(written: string, kind: ValueKind): { figure: string; unit: string; times: number } | null {
  const text = written.replace(/[\u00a0\u202f]/g, " ");
  if (kind === "percent")
    return { figure: text.replace(/ ?(?:%|per ?cent|pct|[ -]?percentage[ -]points?).*$/i, ""), unit: "%", times: 1 };
  if (kind === "money") {
    const unit = CURRENCIES.find(([form]) => form.test(text))?.[1];
    if (unit === undefined || /^(?:CA|AU|NZ|HK|A|C|S|R)\$/.test(text)) return null;
    const figure = text
      .replace(/^[^\p{N}\p{L}]+|^US\$ ?/u, "")
      .replace(/ (?:of )?(?:u\.?s\.? )?(?:dollars?|euros?|pounds?|usd|eur|gbp)$/i, "");
    return { figure, unit, times: 1 };
  }
  if (kind === "duration") {
    const match = /^(.*?)[- ](second|minute|hour|day|night|week|month|year|decade|centur(?:y|ie))s?(?:[- ]old)?$/i.exec(
      text,
    );
    const times = match && HOURS[match[2].toLowerCase().replace(/^centur.*/, "century")];
    if (!match || times === undefined || times === null) return null;
    return { figure: /^an?$/i.test(match[1]) ? "one" : match[1], unit: "hours", times };
  }
  const measure = /^(\p{Nd}[\p{Nd}.,]*) ?(km|kg|mph|cm|mm|ft|° ?[CF]|°)$/iu.exec(text);
  return measure
    ? { figure: measure[1], unit: measure[2].toLowerCase().replace(" ", ""), times: 1 }
    : { figure: text, unit: "", times: 1 };
}

/** "two thirds", "half": of a hundred. */
function fraction(figure: string): Figure | null {
  const match = /^(one|two|three|four|five|a)[- ](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?$/i.exec(
    figure,
  );
  if (!match) return /^half$/i.test(figure) ? { value: 50, place: 10 } : null;
  const parts = ORDINALS.indexOf(match[2].toLowerCase()) + 3;
  return { value: ((WORDS.get(match[1].toLowerCase()) ?? 1) * 100) / parts, place: 5 };
}

/**
 * The numbers a value can mean, given what stands around it ("at least", "or so") and how it is rounded; null where
 * it tells too little ("dozens"), or is one end of a range.
 * @param before up to some words in front of the value, in its sentence
 * @param after the same behind it
 */
export function quantity(written: string, kind: ValueKind, before = "", after = ""): Quantity | null {
  const front = before.replace(/[\u00a0\u202f]/g, " ").trimEnd();
  if (MORE_BEFORE.test(front) || MORE_BEHIND.test(after) || AND_WORD.test(after)) return null;
  const range = /^(.*?\p{N})[  ]?[-–][  ]?(\p{N}.*)$/u.exec(written);
  if (range) return null;
  const parts = taken(written, kind);
  const found = parts && (number(parts.figure) ?? (kind === "percent" ? fraction(parts.figure) : null));
  if (!parts || !found) return null;
  const value = found.value * parts.times;
  const isRounded = value >= 100 || found.place < 1 || parts.unit !== "";
  const rounding = isRounded
    ? Math.min(
        found.place * parts.times * HALF,
        kind === "duration" ? Infinity : Math.max(MOST_ROUNDING, scaled(parts.figure) ? 0.25 : 0) * value,
      )
    : 0;
  let low = value - rounding;
  let high = value + rounding;
  if (NEARLY.test(front) || OR_SO.test(after)) {
    low = Math.min(low, value * (1 - ABOUT));
    high = Math.max(high, value * (1 + ABOUT));
  }
  if (LOWEST.test(front) || OR_MORE.test(after)) high = Infinity;
  else if (HIGHEST.test(front)) low = 0;
  return { low, high, unit: parts.unit };
}

/** Whether a figure without decimals stands before a word for thousands and more, which rounds coarsely. */
function scaled(figure: string): boolean {
  return !/[.,]/.test(figure) && /(?:thousand|million|billion|trillion|mn|m|bn|tn|k)$/i.test(figure);
}

/** Whether no number can be meant by both; figures of different units are never compared. */
export function differ(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && (a.high < b.low || b.high < a.low);
}
