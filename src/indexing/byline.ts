import { fullDates } from "./full-dates.js";
import { isAgency, isOutletWord, outletName } from "./outlet.js";

/** What a line saying who wrote an article tells. */
export interface Byline {
  /** People, as written; empty when the line names an outlet alone. */
  readonly authors: readonly string[];
  readonly outlet: string | null;
}

const OPENING =
  /^(?:(?:story |words |text |written |reported |posted )?by(?: ?: ?| )|(?:authors?|reporter|byline|words|text) ?: ?)/iu;
/** Wire style, at the end: "(Reporting by Jane Doe in Kiev; editing by John Roe)". */
const WIRE_CREDIT = /^\(?(?:reporting|writing) by (?<names>[^;()]+)/iu;

const WORD = String.raw`(?!A(?:ND|nd) )(?:(?:\p{Lu}\.)+(?:-?\p{Lu}\.)*|(?:\p{Ll}{1,2}['’])?\p{Lu}[\p{L}\p{M}'’-]*(?:\.(?=,|$))?)`;
const PREFIXED = String.raw`(?:al|el|ad|an|as|ash|ul)-\p{Lu}\p{L}+`;
const PARTICLE = String.raw`(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|du|dos|das|ten|ter|zu)`;
const NAME = String.raw`(?:${WORD})(?: (?:${WORD}|${PREFIXED}|${PARTICLE})){0,3} (?:${WORD}|${PREFIXED})`;
const AND = String.raw`,? (?:[aA][nN][dD]|&) `;
const NAMES = new RegExp(`^(?:${NAME}(?:, ${NAME})*?${AND}${NAME}|${NAME})(?=$|[ ,|(@/–—-])`, "u");
/** Words of a newsroom that stand where a name would: "By Staff Reporter". */
const DESK =
  /^(?:staff|correspondents?|reporters?|desk|team|editors?|editorial|board|newsroom|agenc(?:y|ies)|bureau|admin|writers?|special|web|daily|guest|contributors?|the|an|our|my|your|his|her|their|all|no)$/iu;
/** What may follow the names in a byline: capitalised words, numbers and a few that join them. */
const REST_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’&-]*|[\d:.,]+|in|at|for|of|the|and|on|am|pm|updated|published|@\w+|\S+@\S+)$/u;
const MAX_LENGTH = 150;

/**
 * The authors and the outlet a line names, if it is a byline and nothing else: "By Jane Doe and John Roe, Reuters",
 * "Author : Jane Doe". Null for any other line.
 */
export function parseByline(line: string): Byline | null {
  if (line.length > MAX_LENGTH) return null;
  const opening = OPENING.exec(line);
  return opening === null ? null : parseNames(withoutDates(line).slice(opening[0].length).trim());
}

/** The authors a wire agency's closing credit names; null for any other line. */
export function parseWireCredit(line: string): Byline | null {
  const names = WIRE_CREDIT.exec(line)?.groups?.["names"];
  if (names === undefined) return null;
  return parseNames(
    names
      .replace(/ in (?:\p{Lu}[\p{L}-]*)(?: \p{Lu}[\p{L}-]*)*/gu, "")
      .replace(/\.$/u, "")
      .trim(),
  );
}

function parseNames(text: string): Byline | null {
  const trimmed = text.replace(/[\s,|–—-]+$/u, "").replace(/(?<=\p{L}{3})\.$/u, "");
  const alone = outletName(trimmed);
  if (alone !== null) return { authors: [], outlet: alone };
  const names = NAMES.exec(trimmed)?.[0];
  if (names === undefined) return null;
  const rest = trimmed.slice(names.length);
  const words = rest.split(/[\s,|()/–—-]+/u).filter((word) => word !== "");
  if (!words.every((word) => REST_WORD.test(word))) return null;
  const authors = names.split(new RegExp(`${AND}|, `, "u"));
  const people = authors.every((author) => isPerson(author)) ? authors : [authors[0] ?? ""];
  if (!people.every((author) => isPerson(author))) return null;
  const outlet = rest
    .split(/[,|()–—]| for | in | at /u)
    .map((part) => outletName(part))
    .find((name) => name !== null);
  return { authors: people, outlet: outlet ?? null };
}

function isPerson(name: string): boolean {
  if (isAgency(name)) return false;
  return name.split(" ").every((word) => {
    const particle = /^\p{Ll}/u.test(word);
    return particle || !(DESK.test(word) || isOutletWord(word));
  });
}

function withoutDates(line: string): string {
  return fullDates(line).reduceRight((rest, date) => `${rest.slice(0, date.start)}|${rest.slice(date.end)}`, line);
}
