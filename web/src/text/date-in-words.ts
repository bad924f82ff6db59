const FORMAT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** `2016-02-11` as "11 February 2016". */
export function dateInWords(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return Number.isNaN(date.valueOf()) ? isoDate : FORMAT.format(date);
}
