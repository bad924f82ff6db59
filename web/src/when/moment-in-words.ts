import { dateInWords } from "../text/date-in-words.js";
import type { Moment } from "./moments.js";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "11 March 2019", "April 2019" or "1984", as closely as the moment is known. */
export function momentInWords({ from, to }: Pick<Moment, "from" | "to">): string {
  if (from === to) return dateInWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return MONTH.format(new Date(`${from}T00:00:00Z`));
  return from.slice(0, 4);
}

/** The same for machines, as `<time datetime>` takes it. */
export function momentForMachines({ from, to }: Pick<Moment, "from" | "to">): string {
  if (from === to) return from;
  return from.slice(0, from.slice(0, 7) === to.slice(0, 7) ? 7 : 4);
}
