import type { ArticleLines } from "./article-lines.js";
import { parseByline } from "./byline.js";
import { type FullDate, fullDates } from "./full-dates.js";
import { outletName } from "./outlet.js";
import { datelineCredit } from "./publisher.js";

/** How a date presents itself as the article's own. */
type Role = "published" | "stamped" | "bare" | "updated";

interface DateStatement {
  readonly role: Role;
  readonly iso: string;
}

const PUBLISHED = /\b(?:published|posted|publication|dated?)\b/iu;
const UPDATED = /\b(?:updated?|modified|edited|revised)\b/iu;
/** All that may stand beside the date in a line of metadata. */
const BESIDE = new Set(
  `published posted publication date dated updated update modified edited revised last first originally on at and the from
  time am pm a m p gmt utc bst est edt et pst pdt pt cst cdt ct cet cest eet eest msk ist sast hrs h local
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  comment comments view views share shares min mins minute minutes read print email st nd rd th`.split(/\s+/u),
);
/** A notice of first publication in a sentence: "This article was originally published on 3 May 2014." */
const NOTICE =
  /^(?:this|the) (?:article|story|piece|post|report|column) (?:was |has been )?(?:originally |first |last )*(?<verb>published|posted|updated|appeared) /iu;

/**
 * The day the article says it was published, as an ISO date; null when it does not, or says so differently in places
 * of the same standing. Only lines that are nothing but metadata are believed: the label "published" before a date
 * with a time, that before a bare date, an agency's dateline, and a date of change last.
 */
export function readPublicationDate({ header, footer, body }: ArticleLines): string | null {
  const top = header.flatMap(statements);
  const bottom = footer.flatMap(statements);
  // Bare dates between paragraphs are the headings of a chronicle.
  const chronicle =
    new Set(body.flatMap(statements).flatMap(({ role, iso }) => (role === "bare" ? [iso] : []))).size > 1;
  return (
    agreed(top, "published") ??
    agreed(top, "stamped") ??
    (chronicle ? null : agreed(top, "bare")) ??
    only(header.flatMap(datelineDate)) ??
    agreed(top, "updated") ??
    agreed(bottom, "published") ??
    agreed(bottom, "updated")
  );
}

function agreed(found: readonly DateStatement[], role: Role): string | null {
  return only(found.flatMap((statement) => (statement.role === role ? [statement.iso] : [])));
}

function only(dates: readonly string[]): string | null {
  return new Set(dates).size === 1 ? (dates[0] ?? null) : null;
}

function statements(line: string): DateStatement[] {
  const dates = fullDates(line);
  if (dates.length === 0) return [];
  const notice = NOTICE.exec(line)?.groups?.["verb"];
  if (notice !== undefined) {
    const [date] = dates;
    return date ? [{ role: /^updated$/iu.test(notice) ? "updated" : "published", iso: date.iso }] : [];
  }
  const beside = dates.reduceRight((rest, date) => `${rest.slice(0, date.start)} | ${rest.slice(date.end)}`, line);
  if (!isMetadata(beside)) return [];
  return dates.map((date, index) => ({ role: roleOf(line, date, dates[index - 1]?.end ?? 0, beside), iso: date.iso }));
}

function isMetadata(beside: string): boolean {
  const words = beside.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every((word) => BESIDE.has(word) || /^\d{1,3}$/u.test(word))) return true;
  return parseByline(beside) !== null || outletName(beside.replace(/[\s,|–—-]+$/u, "").trim()) !== null;
}

function roleOf(line: string, date: FullDate, from: number, beside: string): Role {
  const before = line.slice(from, date.start);
  if (UPDATED.test(before)) return "updated";
  if (PUBLISHED.test(before)) return "published";
  return date.timed || /[\p{L}\p{N}]/u.test(beside) ? "stamped" : "bare";
}

/** The date in an agency's dateline: "LONDON, May 3, 2014 (Reuters) -". */
function datelineDate(line: string): string[] {
  const place = datelineCredit(line)?.place;
  return place === undefined ? [] : fullDates(place).map((date) => date.iso);
}
