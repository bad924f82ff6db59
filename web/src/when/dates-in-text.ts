import type { Span } from "../../../src/core/span.js";

/** A day, a month or a year that a text names. */
export interface NamedDate extends Span {
  /** First and last day it can mean, ISO dates; the same for a day. */
  readonly from: string;
  readonly to: string;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|" +
  "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))";
const DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const YEAR = "(?<year>1[89]\\d\\d|20\\d\\d)";
const GAP = "[\\s\\u00a0]+";
/** Nothing on that makes a number of a year, a part of a word or of a larger number. */
const BEGIN = "(?<![\\p{L}\\p{N}.,/–-])";
const END = "(?![\\p{L}\\p{N}/]|[.,–-]\\d)";

/** Most telling first: what one pattern has taken, no later one takes again. */
const PATTERNS = [
  `${BEGIN}(?<year>1[89]\\d\\d|20\\d\\d)-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])${END}`,
  `${BEGIN}${DAY}(?:${GAP}of)?${GAP}${MONTH},?${GAP}${YEAR}${END}`,
  `${BEGIN}${MONTH}${GAP}${DAY},?${GAP}${YEAR}${END}`,
  `${BEGIN}${MONTH},?${GAP}(?:of${GAP})?${YEAR}${END}`,
  `${BEGIN}${DAY}(?:${GAP}of)?${GAP}${MONTH}${END}`,
  `${BEGIN}${MONTH}${GAP}${DAY}${END}(?!${GAP}(?:per${GAP}cent|percent|people|million))`,
  // A bare number is a year only after what leaves no other reading.
  `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|spring|summer|autumn|winter|back in|end of|start of|beginning of)(?:${GAP}|-))${YEAR}${END}(?!${GAP}\\p{Ll}+s\\b)(?!%)`,
].map((pattern) => new RegExp(pattern, "gu"));

/** How far from its article a day without a year may lie, in days, so that only one year can be meant. */
const NEAR = 60;
const DAY_LENGTH = 86_400_000;

/**
 * The dates that a text names, in their order: days, months and years. A day without a year is taken only where the
 * article's date leaves one reading; weekdays, "today" and dates in figures alone (3/4/2016) have several, and are left.
 * @param published ISO date of the article, null when it gives none
 */
export function datesIn(text: string, published: string | null): readonly NamedDate[] {
  const taken: Span[] = [];
  const found: NamedDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some(({ start, end }) => start < span.end && span.start < end)) continue;
      taken.push(span);
      const range = rangeOf(match.groups ?? {}, published);
      if (range) found.push({ ...span, ...range });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Range = Pick<NamedDate, "from" | "to">;

function rangeOf(
  { year, month, number, day }: Partial<Record<string, string>>,
  published: string | null,
): Range | null {
  const monthIndex = number === undefined ? MONTHS.indexOf(month?.slice(0, 3) ?? "") : Number(number) - 1;
  if (year === undefined) return dayNear(monthIndex, Number(day), published);
  if (monthIndex === -1) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === undefined) return { from: iso(Number(year), monthIndex, 1), to: iso(Number(year), monthIndex + 1, 0) };
  return oneDay(Number(year), monthIndex, Number(day));
}

function dayNear(month: number, day: number, published: string | null): Range | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const near = [year - 1, year, year + 1]
    .map((candidate) => oneDay(candidate, month, day))
    .filter((range) => range !== null)
    .filter(({ from }) => Math.abs(Date.parse(from) - Date.parse(published)) <= NEAR * DAY_LENGTH);
  return near.length === 1 ? near[0] : null;
}

function oneDay(year: number, month: number, day: number): Range | null {
  const date = new Date(Date.UTC(year, month, day));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  const at = iso(year, month, day);
  return { from: at, to: at };
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
