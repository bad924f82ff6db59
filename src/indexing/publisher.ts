import type { ArticleLines } from "./article-lines.js";
import { parseByline } from "./byline.js";
import { fullDates } from "./full-dates.js";
import { isAgency, outletName } from "./outlet.js";

const WORD = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}&'’/-]*(?:\.[\p{L}\p{N}&'’/-]+)*`;
const NAME = String.raw`(?:[Tt]he )?${WORD}(?:(?: (?:of|and|the|for|on|&))* ${WORD}){0,5}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, "u");
const LABEL = /^(?:source|publisher|published by|publication) ?: ?/iu;
const YEARS = String.raw`\d{4}(?: ?[-–] ?\d{4})?`;
const SIGN = String.raw`(?:(?:©|\([cC]\)|[cC]opyright|COPYRIGHT)[ ,]*)+`;
const YEAR_FIRST = new RegExp(String.raw`^${SIGN}${YEARS},?(?: by)? (?<name>${NAME})`, "u");
/** A slash after it, or within the name, joins an agency and its photographer: the credit of a picture. */
const YEAR_LAST = new RegExp(String.raw`^${SIGN}(?:by )?(?<name>${NAME}),? ${YEARS}(?! ?[\p{L}\p{N}/]*/)`, "u");
const RIGHTS = / all rights reserved$/iu;
const NOTICE =
  /^(?:this|the) (?:article|story|piece|post|report|column) (?:was |has been )?(?:originally |first )*(?:published|appeared) (?:on|in|by) /iu;
/** Lazy, so that "on 3 May 2014" is not taken for a part of the name. */
const NOTICE_NAME = new RegExp(String.raw`^${NAME}?(?= on [\d\p{Lu}]|[.,]|$)`, "u");

/** How agencies open a report: "LONDON (AP) —", "MOSCOW, Feb 11 (RIA Novosti) -", "(Reuters) -", "MOSCOW, July 3. /TASS/." */
const DATELINE =
  /^(?<place>[\p{Lu}][^()/]{0,59}?)?(?:\((?<round>[\p{Lu}][^()]{0,30})\) ?[-–—]{1,2} |\/(?<slash>\p{Lu}[^/]{1,20})\/\. )/u;
const PLACE_WORD = /^(?:[\p{Lu}\p{N}].*|of|upon|de|)$/u;

/** The credit of the agency or outlet at the opening of a report; null when it has none. */
export function datelineCredit(line: string): { readonly name: string; readonly place: string } | null {
  const groups = DATELINE.exec(line)?.groups;
  const name = (groups?.["round"] ?? groups?.["slash"])?.trim();
  if (name === undefined) return null;
  const place = groups?.["place"] ?? "";
  if (!place.split(" ").every((word) => PLACE_WORD.test(word))) return null;
  // "President Assad (Syria) - who" is no credit: without a known agency the place must stand in capitals, or lack.
  const capitals = /^\p{Lu}[\p{Lu} .'’-]+(?:[, ]|$)/u.test(place);
  return place === "" || capitals || isAgency(name) ? { name, place } : null;
}

/** Who published the article, as far as its labels, notices and credits say; null when none does. */
export function readPublisher({ header, footer }: ArticleLines): string | null {
  const labels = [...header, ...footer];
  return (
    first(labels, labelled) ??
    first([...footer, ...header], copyrightHolder) ??
    first(header.slice(1), (line) => parseByline(line)?.outlet ?? outletOfDate(line)) ??
    first(header, (line) => datelineCredit(line)?.name) ??
    first(footer, firstPublisher) ??
    null
  );
}

function labelled(line: string): string | undefined {
  const label = LABEL.exec(line)?.[0];
  return label === undefined ? undefined : WHOLE_NAME.exec(withoutDate(line).slice(label.length))?.[0];
}

function copyrightHolder(line: string): string | undefined {
  const name = (YEAR_LAST.exec(line) ?? YEAR_FIRST.exec(line))?.groups?.["name"]?.replace(RIGHTS, "");
  return name?.includes("/") ? undefined : name;
}

function firstPublisher(line: string): string | undefined {
  const notice = NOTICE.exec(line)?.[0];
  return notice === undefined ? undefined : NOTICE_NAME.exec(line.slice(notice.length))?.[0];
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
