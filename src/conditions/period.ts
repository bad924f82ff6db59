/** A stretch of time from the first to the last day, as ISO dates, both included; open where null. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?:1[6-9]|20)\\d\\d(?![\\d%]|[.,]\\d)";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
const PART = "(?:early|late|mid|the (?:beginning|start|middle|end|year|course) of|the year)[- ]";

/** A date, month, year or decade as questions write it; without capturing groups, for use in larger patterns. */
export const DATE = `(?:${PART})?(?:\\d{4}-\\d\\d-\\d\\d|${DAY} (?:of )?${MONTH},? ${YEAR}|${MONTH} ${DAY},? ${YEAR}|${MONTH},? (?:of )?${YEAR}|(?:the )?(?:spring|summer|autumn|fall|winter) (?:of )?${YEAR}|the ${YEAR}s|${YEAR}(?!s))`;

const pad = (value: number) => String(value).padStart(2, "0");

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The days that a text matching `DATE` means; null for a day that exists in no calendar. A season means its year. */
export function periodOf(date: string): { readonly from: string; readonly to: string } | null {
  const text = date.toLowerCase();
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(text);
  const year = Number(iso?.[1] ?? /(?:1[6-9]|20)\d\d/.exec(text)?.[0]);
  if (!Number.isFinite(year)) return null;
  if (/\d{4}s/.test(text)) return { from: `${year}-01-01`, to: `${year + 9}-12-31` };
  const name = new RegExp(`\\b${MONTH}`, "u").exec(text.replace(/\b(?:spring|summer|autumn|fall|winter)\b/u, ""))?.[0];
  const month = iso ? Number(iso[2]) : name === undefined ? null : MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (month === null) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const dayText = iso?.[3] ?? /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  if (month < 1 || month > 12) return null;
  if (dayText === undefined) {
    return { from: `${year}-${pad(month)}-01`, to: `${year}-${pad(month)}-${lastDay(year, month)}` };
  }
  const day = Number(dayText);
  if (day < 1 || day > lastDay(year, month)) return null;
  const only = `${year}-${pad(month)}-${pad(day)}`;
  return { from: only, to: only };
}

function shifted(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A preposition or two with their dates, without capturing groups. */
export const TIME_PHRASE = `(?:between ${DATE} and ${DATE}|from ${DATE} (?:to|until|till|through) ${DATE}|from ${DATE} (?:on(?:wards?)?|onwards?)|(?:in|during|of|from|for|throughout|on|dated|before|prior to|until|till|up to|by|after|following|since) ${DATE})`;

/** What a text matching `TIME_PHRASE` means; null when a date in it exists in no calendar. */
export function phrasePeriod(phrase: string): Period | null {
  const text = phrase.toLowerCase();
  const dates = (text.match(new RegExp(DATE, "gu")) ?? []).map(periodOf);
  const [first, second] = dates;
  if (!first || second === null) return null;
  if (second) return first.from <= second.to ? { from: first.from, to: second.to } : null;
  if (/^(?:before|prior)/.test(text)) return { from: null, to: shifted(first.from, -1) };
  if (/^(?:until|till|up to|by)/.test(text)) return { from: null, to: first.to };
  if (/^(?:after|following)/.test(text)) return { from: shifted(first.to, 1), to: null };
  if (/^since|onwards?$| on$/.test(text)) return { from: first.from, to: null };
  return first;
}

/** Whether a day lies in a period. */
export function lies(day: string, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}
