import type { Span } from "../core/span.js";
import { ARTICLE_NOUN } from "../text/article-noun.js";
import { isStopWord } from "../text/stop-words.js";

/** How a question speaks of a name: as of one who reported. */
export interface SourceFrame {
  /**
   * `report` where only an outlet or an author can be meant ("AFP's article", "what did Reuters report"), `say` where
   * the name may as well be somebody who speaks in the articles.
   */
  readonly manner: "report" | "say";
  /** The condition in the question. */
  readonly span: Span;
  readonly edit: Span & { readonly replacement: string };
}

const NOUN = `(?:${ARTICLE_NOUN}|reports?|dispatch(?:es)?|columns?|accounts?)`;
const STAFF = "(?: (?:correspondents?|reporters?|journalists?))?";
const ACCORDING = new RegExp(
  `,? ?\\b(?:according to|as reported by|per) (?:(?:an?|the) )?(?:${NOUN} (?:by|of|from|in) )?(?:the )?$`,
  "iu",
);
const AFTER_ACCORDING = new RegExp(
  `^(?:['’]s)?(?: ${NOUN})?(?<comma>,)?(?= (?<next>[\\p{L}]+)|\\s*[.?!;:)]|\\s*$)`,
  "iu",
);
const AUXILIARY = /\b(?:did|does|do|has|had|have) (?:the |an? )?$/iu;
const REPORT_VERB = "reported|report|written|write|wrote|published|publish|printed|print|covered|cover";
const SAY_VERB =
  "say|said|tell|told|claim|claimed|describe|described|mention|mentioned|quote|quoted|note|noted|explain|explained|call|called|cite|cited|conclude|argue|argued|predict|state|stated|reveal|revealed|find|learn|estimate|estimated|put|think|suggest|suggested|see|name|give";
const VERB = new RegExp(
  `^(?<whose>(?:['’]s)?(?: ${NOUN})?${STAFF}) (?:(?<report>${REPORT_VERB})|(?<say>${SAY_VERB}))\\b`,
  "iu",
);
const OWN_NOUN = new RegExp(
  `^(?:['’]s?)?(?: (?:own|latest|recent|first|last|long|short|(?:1[6-9]|20)\\d\\d))? ${NOUN}\\b`,
  "iu",
);
const INTO = /\b(?<preposition>in|from|of|per) (?:(?:the|an?|any) )?$/iu;
const DETERMINER = /\b(?:the|an?) $/iu;
const BY_NOUN = new RegExp(
  `\\b(?<into>(?:in|from) )?(?<the>(?:the|an?|any|these|those|all|some) )?(?<noun>${NOUN})(?<between>(?: (?:do|did|are|is|were|was|have|you|there|that|which|got|published|written|printed|reported))*) (?:by|from|of|in) (?:the )?$`,
  "iu",
);
const BY_VERB =
  /\b(?:written|reported|published|printed|covered)(?<between> (?:about|on) [^?,]{1,80})? (?:by|in|on) (?:the )?$/iu;
const ASKS = /\b(?:which|what|how many|any|list|show(?: me)?|have) ?$/iu;

/** Whether the name is but a part of a longer one: "Michael Bloomberg", "Reuters Institute". */
function isPartOfName(before: string, after: string): boolean {
  const previous = /(\p{Lu}[\p{L}\p{M}.'’-]*)[ -]$/u.exec(before)?.[1];
  if (previous !== undefined && !isStopWord(previous.toLowerCase()) && !/^(?:according|per)$/iu.test(previous))
    return true;
  return /^[ -]\p{Lu}/u.test(after);
}

/**
 * How the question speaks of the name at a place, if it speaks of it as a source at all.
 * @param name without its possessive
 */
export function sourceFrame(question: string, name: Span): SourceFrame | null {
  const before = question.slice(0, name.start);
  const after = question.slice(name.end);
  const isCased = /\p{Lu}/u.test(question.slice(1));
  if (isCased && isPartOfName(before, after)) return null;

  const according = ACCORDING.exec(before);
  if (according) {
    const rest = AFTER_ACCORDING.exec(after);
    const next = rest?.groups?.["next"];
    if (!rest || (next !== undefined && !rest.groups?.["comma"] && !isStopWord(next.toLowerCase()))) return null;
    const start = according.index;
    const end = name.end + rest[0].length;
    const first = start + (/^,? ?/.exec(according[0])?.[0].length ?? 0);
    return {
      manner: "report",
      span: { start: first, end: end - (rest[0].endsWith(",") ? 1 : 0) },
      edit: { start, end, replacement: "" },
    };
  }

  const auxiliary = AUXILIARY.exec(before);
  const verb = auxiliary ? VERB.exec(after) : null;
  if (auxiliary && verb) {
    const { report, whose = "" } = verb.groups ?? {};
    const the = /(?:the |an? )$/iu.exec(auxiliary[0])?.[0].length ?? 0;
    const start = name.start - the;
    const end = name.end + (report === undefined ? whose.length : verb[0].length);
    return {
      manner: report === undefined && !/\p{L}{2}/u.test(whose) ? "say" : "report",
      span: { start: auxiliary.index, end: name.end + verb[0].length },
      edit: { start, end, replacement: report === undefined ? "they" : "they say" },
    };
  }

  const own = OWN_NOUN.exec(after);
  if (own) {
    const end = name.end + own[0].length;
    const into = INTO.exec(before);
    const start = into?.index ?? DETERMINER.exec(before)?.index ?? name.start;
    const removes = into !== null && !/^of/iu.test(into[0]);
    const asked = ASKS.test(question.slice(0, start));
    const from = into && !removes ? start + 3 : start;
    return {
      manner: "report",
      span: { start: from, end },
      edit: asked
        ? { start: name.start, end: name.end, replacement: "" }
        : { start: from, end, replacement: removes ? "" : "they" },
    };
  }

  const byNoun = BY_NOUN.exec(before);
  if (byNoun) {
    const { into = "", the = "", noun = "", between = "" } = byNoun.groups ?? {};
    const afterNoun = byNoun.index + into.length + the.length + noun.length;
    const span = { start: afterNoun + between.length + 1, end: name.end };
    const asked = ASKS.test(question.slice(0, byNoun.index + into.length)) || /any /iu.test(the);
    const edit = asked
      ? { start: afterNoun + between.length, end: name.end, replacement: "" }
      : { start: byNoun.index, end: name.end, replacement: into === "" ? "they" : "" };
    return { manner: "report", span, edit };
  }

  const byVerb = BY_VERB.exec(before);
  if (byVerb) {
    const by = /(?:by|in|on) (?:the )?$/iu.exec(before)?.index ?? name.start;
    return {
      manner: "report",
      span: { start: by, end: name.end },
      edit: { start: by - 1, end: name.end, replacement: "" },
    };
  }
  return null;
}
