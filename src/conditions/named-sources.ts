import type { Span } from "../core/span.js";
import { type Token, tokenize } from "../text/terms.js";
import { initials, type SourceName } from "./source-names.js";

/** A name in a question that may be an outlet's or an author's, the possessive left out of the span. */
export interface NamedSource extends Span {
  /** Folded words of the name. */
  readonly words: readonly string[];
  /** Whose name it is, as far as articles say so themselves; empty where none does. */
  readonly sources: readonly SourceName[];
}

const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;

function endOf(question: string, { start, end }: Token): number {
  return end - (POSSESSIVE.exec(question.slice(start, end))?.[0].length ?? 0);
}

/** Known names, the longest first where several begin with one word. */
function knownNames(
  question: string,
  tokens: readonly Token[],
  names: ReadonlyMap<string, readonly SourceName[]>,
): NamedSource[] {
  const found: NamedSource[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const fits = (names.get(tokens[i].word) ?? []).filter(
      ({ words, isInitials }) =>
        words.every((word, k) => tokens[i + k]?.word === word) &&
        (!isInitials ||
          /^\p{Lu}+(?:['’]s)?$/u.test(question.slice(tokens[i].start, tokens[i].end).replaceAll(".", ""))),
    );
    const longest = fits[0]?.words.length ?? 0;
    if (longest === 0) continue;
    const last = tokens[i + longest - 1];
    const sources = fits.filter(({ words }) => words.length === longest);
    found.push({ start: tokens[i].start, end: endOf(question, last), words: sources[0].words, sources });
    i += longest - 1;
  }
  return found;
}

/** Runs of capitalised words between the known names, known by their initials or not at all. */
function otherNames(
  question: string,
  tokens: readonly Token[],
  taken: readonly Span[],
  names: ReadonlyMap<string, readonly SourceName[]>,
): NamedSource[] {
  const found: NamedSource[] = [];
  const isPart = (token: Token | undefined) =>
    token !== undefined &&
    !token.stop &&
    CAPITAL.test(question.slice(token.start, token.end)) &&
    !taken.some(({ start, end }) => token.start < end && start < token.end);
  for (let i = 0; i < tokens.length; i++) {
    if (!isPart(tokens[i])) continue;
    let last = i;
    while (isPart(tokens[last + 1]) && /^[ -]$/.test(question.slice(tokens[last].end, tokens[last + 1].start))) last++;
    const words = tokens.slice(i, last + 1).map(({ word }) => word);
    const short = initials(words);
    const sources = (short === null ? [] : (names.get(short) ?? [])).filter(
      ({ kind, words: own }) => kind === "publisher" && own.length === 1,
    );
    found.push({ start: tokens[i].start, end: endOf(question, tokens[last]), words, sources });
    i = last;
  }
  return found;
}

/** The names of a question that may be those of sources, in order; known ones that "and" or "or" joins as one. */
export function namedSources(question: string, names: ReadonlyMap<string, readonly SourceName[]>): NamedSource[] {
  const tokens = tokenize(question);
  const known = knownNames(question, tokens, names);
  const all = [...known, ...otherNames(question, tokens, known, names)].sort((a, b) => a.start - b.start);
  const joined: NamedSource[] = [];
  for (const name of all) {
    const previous = joined.at(-1);
    const between = previous ? question.slice(previous.end, name.start) : "";
    if (
      previous &&
      previous.sources.length > 0 &&
      name.sources.length > 0 &&
      /^,? (?:and|or) (?:the )?$/iu.test(between)
    ) {
      const words = [...previous.words, ...name.words];
      joined[joined.length - 1] = {
        start: previous.start,
        end: name.end,
        words,
        sources: [...previous.sources, ...name.sources],
      };
    } else joined.push(name);
  }
  return joined;
}
