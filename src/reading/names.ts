import type { Span } from "../core/span.js";
import { isStopWord } from "../text/stop-words.js";
import { foldWord } from "../text/terms.js";

const PARTICLES = "al|el|ul|ud|de|del|della|der|den|dos|das|van|von|zu|bin|bint|ibn|da|di|do|la|le|du|ter|ten|y|af|av";
const ARTICLE = "(?:al|el|as|ar|ad|an|at|ash|ez|es|Al|El)";
/** Abbreviations whose stop stays inside a name. */
const DOTTED = "(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Rev|Capt|Col|Lt|Sgt|Maj|Prof|Jr|Sr|Mt|Ft|Adm|Hon|Pres)\\.";
const ACRONYM = "(?:\\p{Lu}\\.){1,8}(?:\\p{Lu}(?![\\p{L}\\p{M}]))?";
/** Letters with inner apostrophes, but not the possessive: "O'Brien", not "Assad's". */
const PLAIN = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['’&](?!s(?![\\p{L}\\p{M}]))\\p{L}[\\p{L}\\p{M}]*){0,3}";
const WORD = `(?:${DOTTED}|${ACRONYM}|(?:\\p{Ll}{1,2}-)?${PLAIN}(?:[-–](?:${ARTICLE}[-–])?[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}]*){0,4})`;
const GAP = "[ \\u00a0\\u202f]";
const LINK = `(?:${GAP}(?:(?:${PARTICLES})(?:${GAP}|-)){0,2}|${GAP}&${GAP}|${GAP}of${GAP}(?:the${GAP})?)`;

/** A run of capitalised words with what holds them together: initials, particles, "of". Linear on any text. */
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ARTICLE}|${PARTICLES})[-–])?${WORD}(?:${LINK}(?:${ARTICLE}[-–])?${WORD})*`,
  "gu",
);

/** Second halves of compounds that are no part of the name in front ("Moscow-based"), against "Ban Ki-moon". */
const COMPOUND =
  /(?:ed|led|held|run|made|born|style|era|wide|like|old|day|year|level|free|owned|sized|friendly|bound)$/;

/** Words that open sentences with a capital and name nothing. */
const OPENERS = new Set(
  `however unlike like meanwhile moreover furthermore therefore thus hence although despite following according
  additionally instead indeed perhaps later earlier soon today yesterday tomorrow recently finally eventually also
  nevertheless nonetheless otherwise overall similarly likewise given asked speaking critics officials analysts experts
  authorities scientists researchers police people never nothing something everything anything someone anyone somebody others observers witnesses several many both none nobody everyone
  no yes now then again first second third next last two three four five six seven eight nine ten hundreds thousands
  millions dozens about around nearly almost located founded known built based born formal new old early late
  most including notable subsequently consequently accordingly originally historically currently formerly`.split(/\s+/),
);

/** Whether a capitalised word at the start of a sentence may well be an ordinary word. */
function opens(word: string, ordinary: ReadonlySet<string>): boolean {
  return isStopWord(word) || OPENERS.has(word) || /^\p{Ll}{3,}ly$/u.test(word) || ordinary.has(word);
}

/** Takes common words off the front, and the linking word that then stands there. */
function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end) {
    const first = /^[^ \u00a0\u202f]+/.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? "";
    const word = foldWord(first);
    const common = isStopWord(word) || OPENERS.has(word) || /^\p{Ll}{4,}ly$/u.test(word);
    // New York, First Lady: these words open names as often as sentences.
    const opensName =
      /^(?:new|old|first|second|third|last|next|no|two|three|four|five|six|seven|eight|nine|ten|known|most)$/;
    if (!common || /^\p{Lu}{2,}$/u.test(first) || (opensName.test(word) && start + first.length < end)) break;
    start += first.length;
    while (start < end && /[ \u00a0\u202f]/.test(text[start])) start++;
  }
  return end > start ? { start, end } : null;
}

/** Capital letters only: a shouted line, in which capitals tell nothing. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu} +\p{Lu}/u.test(text);
}

/**
 * The names in one sentence: runs of capitalised words, without possessive, without words that merely open the
 * sentence, with initials, particles ("al-", "van der") and "of" inside.
 * @param ordinary folded words that the article also writes in lower case: alone at the start they are no name
 */
export function findNames(text: string, ordinary: ReadonlySet<string> = new Set()): Span[] {
  if (isShouted(text)) return [];
  const names: Span[] = [];
  const opening = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(NAME)) {
    let start = match.index;
    let end = start + match[0].length;
    // "Ban Ki-moon", "Kim Jong-un": the given name goes on in lower case.
    const tail = /^-\p{Ll}{2,6}(?![\p{L}\p{M}\p{N}-])/u.exec(text.slice(end, end + 9));
    if (tail && /[ \u00a0]/.test(match[0]) && !COMPOUND.test(tail[0])) end += tail[0].length;
    // "McDonald's said": a possessive has its noun behind it.
    const kept = /^['’]s(?=[.,;:!?]|$| (?:said|says|is|was|has|had|will|announced)\b)/.exec(text.slice(end, end + 14));
    if (kept) end += 2;
    if (text[end - 1] === "." && !/(?:\p{Lu}\.){2}$|\b(?:Jr|Sr)\.$/u.test(text.slice(Math.max(start, end - 4), end)))
      end--;
    const span = trimmed(text, { start, end });
    if (!span) continue;
    ({ start, end } = span);
    const alone = !/[ \u00a0\u202f]/.test(text.slice(start, Math.min(end, start + 60)));
    const written = text.slice(start, Math.min(end, start + 60));
    if (alone && start === opening && !/^\p{Lu}{2,}/u.test(written) && opens(foldWord(written), ordinary)) continue;
    if (end - start === 1) continue;
    names.push({ start, end });
  }
  return names;
}
