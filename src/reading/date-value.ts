/** What a written date says: "30 January", "Jan. 30" and "January 30, 2018" can be one day. */

/** The parts of a date that are given; month from 1. */
export interface DateValue {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep)[a-z]*\.?|(oct|nov|dec)[a-z]*\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{4})`;
const WEEKDAY = String.raw`(?:[a-z]+day,? )?`;
const FORMS: readonly (readonly [RegExp, readonly ("day" | "month" | "year" | null)[]])[] = [
  [new RegExp(`^${WEEKDAY}(?:the )?${DAY}(?: of)? (?:${MONTH})(?:,? ${YEAR})?$`), ["day", "month", "month", "year"]],
  [new RegExp(`^${WEEKDAY}(?:${MONTH}) ${DAY}(?:,? ${YEAR})?$`), ["month", "month", "day", "year"]],
  [new RegExp(`^(?:${MONTH}),? (?:of )?${YEAR}$`), ["month", "month", "year"]],
  [new RegExp(`^(?:${MONTH})$`), ["month", "month"]],
  [/^(\d{4})-(\d{2})-(\d{2})$/, ["year", "month", "day"]],
  [/^(\d{4})$/, ["year"]],
];

/** The date a value names; null for stretches, weekdays, seasons, centuries, times of day and the like. */
export function dateValue(written: string): DateValue | null {
  const text = written.toLowerCase().replace(/[\u00a0\u202f]/g, " ");
  for (const [form, names] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const parts: { year: number | null; month: number | null; day: number | null } = {
      year: null,
      month: null,
      day: null,
    };
    names.forEach((name, i) => {
      const part = match[i + 1];
      if (name === null || part === undefined) return;
      parts[name] = /^\d/.test(part) ? Number(part) : MONTHS.indexOf(part.slice(0, 3)) + 1;
    });
    const { month, day } = parts;
    return (month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31)) ? null : parts;
  }
  return null;
}

/** Whether no day can be meant by both: a part that both give differs. */
export function datesDiffer(a: DateValue, b: DateValue): boolean {
  return (["year", "month", "day"] as const).some(
    (part) => a[part] !== null && b[part] !== null && a[part] !== b[part],
  );
}
