import { Chrono, en } from "chrono-node";
import type { Span } from "../core/span.js";

/** A date with day, month and year, written out in a line; the span takes in a time that belongs to it. */
export interface FullDate extends Span {
  /** `2016-02-11` */
  readonly iso: string;
  /** Whether a time of day stands with it. */
  readonly timed: boolean;
}

const DAY_FIRST = new Chrono(en.configuration.createConfiguration(true, true));
const MONTH_FIRST = new Chrono(en.configuration.createConfiguration(true, false));
/** Any day will do: no part of an accepted date is filled in from it. */
const REFERENCE = new Date(2000, 0, 1);
const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/u;

/**
 * The dates of a line that name day, month and a four-digit year. Dates that exist in no calendar, ranges, and those
 * that read differently day first and month first ("03/04/2016") are left out.
 */
export function fullDates(line: string): FullDate[] {
  if (!YEAR.test(line)) return [];
  const monthFirst = new Map(read(MONTH_FIRST, line).map((date) => [date.start, date.iso]));
  return read(DAY_FIRST, line).filter((date) => monthFirst.get(date.start) === date.iso);
}

function read(parser: Chrono, line: string): FullDate[] {
  return parser.parse(line, REFERENCE).flatMap((result) => {
    const { start, index, text } = result;
    if (result.end || !(["year", "month", "day"] as const).every((part) => start.isCertain(part))) return [];
    const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")].map(String);
    // Guards against a year taken from the reference day or from two digits.
    if (year === undefined || month === undefined || day === undefined || !text.includes(year)) return [];
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return [{ start: index, end: index + text.length, iso, timed: start.isCertain("hour") }];
  });
}
