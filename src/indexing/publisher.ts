import type { ArticleLines } from "./article-lines.js";
import { parseByline } from "./byline.js";
import { fullDates } from "./full-dates.js";
import { isAgency, outletName } from "./outlet.js";

const NAME = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&.'’/-]*(?: (?:[\p{Lu}\p{N}][\p{L}\p{N}&.'’/-]*|of|and|the|for|on|&)){0,5}`;
const LABELLED = new RegExp(
  String.raw`^(?:source|publisher|published by|publication) ?: ?(?<name>(?:the )?${NAME})$`,
  "iu",
);
const YEARS = String.raw`\d{4}(?: ?[-–] ?\d{4})?`;
const SIGN = String.raw`(?:©|\([cC]\)|[cC]opyright|COPYRIGHT)`;
const YEAR_FIRST = new RegExp(String.raw`^(?:${SIGN}[ ,]*)+${YEARS},?(?: by)? (?<name>(?:the |The )?${NAME})`, "u");
const YEAR_LAST = new RegExp(
  String.raw`^(?:${SIGN}[ ,]*)+(?:by )?(?<name>(?:the |The )?${NAME}?),? ${YEARS}(?![\p{L}\p{N}])`,
  "u",
);
/** What follows the holder's name in a copyright notice. */
const NOTICE =
  /(?:[.,]? (?:all rights|any use|to see more|this material|reproduction|or its|and its|not for).*|[.,]+)$/iu;
const FIRST_PUBLISHED = new RegExp(
  String.raw`^(?:this|the) (?:article|story|piece|post|report|column) (?:was |has been )?(?:originally |first )*(?:published|appeared) (?:on|in|by) (?<name>(?:the )?${NAME}?)(?= on \d| on \p{Lu}|[.,]|$)`,
  "iu",
);
/** How agencies open a report: "LONDON (AP) —", "MOSCOW, Feb 11 (RIA Novosti) -", "(Reuters) -", "MOSCOW, July 3. /TASS/." */
const DATELINE =
  /^(?<place>[\p{Lu}][^()/]{0,59}?)?(?:\((?<round>[\p{Lu}][^()]{0,30})\) ?[-–—]{1,2} |\/(?<slash>\p{Lu}[^/]{1,20})\/\. )/u;

/** The credit of the agency or outlet at the opening of a report; null when it has none. */
export function datelineCredit(line: string): { readonly name: string; readonly place: string } | null {
  const groups = DATELINE.exec(line)?.groups;
  const name = (groups?.["round"] ?? groups?.["slash"])?.trim();
  if (name === undefined) return null;
  const place = groups?.["place"] ?? "";
  // "President Assad (Syria) - who" is no credit: without a known agency the place must stand in capitals, or lack.
  const capitals = /^\p{Lu}[\p{Lu} .'’-]+(?:[, ]|$)/u.test(place);
  return place === "" || capitals || isAgency(name) ? { name, place } : null;
}

/** Who published the article, as far as its labels, notices and credits say; null when none does. */
export function readPublisher({ header, footer }: ArticleLines): string | null {
  const labels = [...header, ...footer];
  return (
    first(labels, (line) => withoutDate(line).match(LABELLED)?.groups?.["name"]) ??
    first([...footer, ...header], copyrightHolder) ??
    first(header.slice(1), (line) => parseByline(line)?.outlet ?? outletOfDate(line)) ??
    first(header, (line) => datelineCredit(line)?.name) ??
    first(footer, (line) => FIRST_PUBLISHED.exec(line)?.groups?.["name"]) ??
    null
  );
}

function copyrightHolder(line: string): string | undefined {
  const name = (YEAR_LAST.exec(line) ?? YEAR_FIRST.exec(line))?.groups?.["name"]?.replace(NOTICE, "");
  // A slash joins an agency and its photographer: that is the credit of a picture.
  return name === undefined || name.includes("/") ? undefined : name;
}

/** "BBC News, 3 May 2014" */
function outletOfDate(line: string): string | null {
  return fullDates(line).length === 0 ? null : outletName(withoutDate(line));
}

function withoutDate(line: string): string {
  const date = fullDates(line)[0];
  return date === undefined ? line : line.slice(0, date.start).replace(/[\s,|–—-]+$/u, "");
}

function first(lines: readonly string[], read: (line: string) => string | null | undefined): string | undefined {
  for (const line of lines) {
    const name = read(line);
    if (name) return name;
  }
  return undefined;
}
