import type { Moment } from "./moments.js";

/** A stretch of time drawn from left to right. */
export interface Axis {
  /** Where a day lies, from 0 to 1. */
  readonly at: (isoDate: string) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const DAY = 86_400_000;
/** Most ticks whose labels stand beside each other on a narrow phone. */
const MAX_TICKS = 4;
const STEPS_IN_DAYS = [1, 2, 4, 7, 14];
const STEPS_IN_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200];

const words = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const DAY_MONTH = words({ day: "numeric", month: "short" });
const DAY_MONTH_YEAR = words({ day: "numeric", month: "short", year: "numeric" });
const MONTH_YEAR = words({ month: "short", year: "numeric" });
const YEAR = words({ year: "numeric" });

/** An axis that holds every moment, with a little room at its ends. At least one moment. */
export function axisOf(moments: readonly Moment[]): Axis {
  const first = Math.min(...moments.map(({ from }) => Date.parse(from)));
  const last = Math.max(...moments.map(({ to }) => Date.parse(to)));
  const room = Math.max((last - first) * 0.06, 2 * DAY);
  const [begin, end] = [first - room, last + room];
  const at = (time: number) => (time - begin) / (end - begin);
  return {
    at: (isoDate) => at(Date.parse(isoDate)),
    ticks: ticksBetween(begin, end).map(({ time, label }) => ({ at: at(time), label })),
  };
}

interface Tick {
  readonly time: number;
  readonly label: string;
}

function ticksBetween(begin: number, end: number): readonly Tick[] {
  for (const step of STEPS_IN_DAYS) {
    const days = multiples(Math.ceil(begin / DAY), Math.floor(end / DAY), step);
    if (days.length > MAX_TICKS) continue;
    const times = days.map((day) => day * DAY);
    return times.map((time, index) => ({ time, label: (index === 0 ? DAY_MONTH_YEAR : DAY_MONTH).format(time) }));
  }
  for (const step of STEPS_IN_MONTHS) {
    const months = multiples(monthOf(begin) + 1, monthOf(end), step);
    if (months.length > MAX_TICKS || months.length === 0) continue;
    const format = step < 12 ? MONTH_YEAR : YEAR;
    return months.map((month) => {
      const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
      return { time, label: format.format(time) };
    });
  }
  return [];
}

/** Months since the beginning of the year 0. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function multiples(first: number, last: number, step: number): readonly number[] {
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => from + index * step);
}
