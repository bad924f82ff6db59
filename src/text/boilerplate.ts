/**
 * Which lines belong to the page and not to the article. A lost sentence can never be quoted: what may also be an
 * article's own words is only looked for above and below its body.
 */
import { boilerplateRule, endsLikeSentence, foldSpaces, wordsOf, type BoilerplateRule } from "./boilerplate-rules.js";

/** A credit that stands right under a picture: the line before it may be the picture's caption. */
const CREDIT_RULES = new Set(["photo-credit", "agency-credit"]);
/** Finite verbs of reports; captions have none or a present tense. */
const REPORTS =
  /\b(?:\p{Ll}{2,}ed|is|are|was|were|has|have|had|will|would|may|can|could|should|must|said|says|went|took|made|won|lost|fell|rose|told|met|left|came|became|began|gave|got|held|hit|kept|knew|led|paid|put|ran|saw|sent|set|sold|spoke|stood|struck|thought|wrote|shot|broke|fled|found|grew|brought|bought|built|cut|drew|fought|quit|spent|swore|threw)\b/u;
/** Longest caption, in words. Range 8 to 30. */
const LONGEST_CAPTION = 20;

/** Fewest words of a line that is taken for prose. Range 8 to 20: fewer widens the body, where only sure rules hold. */
const PROSE_WORDS = 12;

/** Prose: what only the body of an article looks like. */
export function isProse(line: string): boolean {
  const folded = foldSpaces(line);
  return endsLikeSentence(folded) && wordsOf(folded).length >= PROSE_WORDS;
}

/** For each paragraph of an article, in order, whether it is boilerplate. */
export function findBoilerplate(paragraphs: readonly string[]): boolean[] {
  const rules = paragraphs.map(boilerplateRule);
  const prose = paragraphs.map((line, index) => rules[index] === undefined && isProse(line));
  const firstProse = prose.indexOf(true);
  const lastProse = prose.lastIndexOf(true);

  let headlineSeen = false;
  return paragraphs.map((line, index) => {
    const rule = rules[index];
    const inMargin = firstProse >= 0 && (index < firstProse || index > lastProse);
    // "Comments" over an article about them: right above the first prose, only a headline is left to be.
    const mayBeHeadline = index === 0 && firstProse <= 1;
    let found = false;
    if (rule?.scope === "anywhere") found = true;
    else if (!inMargin) found = false;
    else if (rule === undefined) found = headlineSeen && isCaption(line, rules[index + 1]);
    else found = !mayBeHeadline && (rule.name !== "keywords" || besideBoilerplate(rules, index));
    headlineSeen ||= !found;
    return found;
  });
}

/** Whether a line next to this one is page furniture and not just more of the same list. */
function besideBoilerplate(rules: readonly (BoilerplateRule | undefined)[], index: number): boolean {
  const [before, after] = [rules[index - 1], rules[index + 1]];
  return before !== rules[index] && after !== rules[index] && (before !== undefined || after !== undefined);
}

/** Whether a line is what stands between a picture and its credit. */
function isCaption(line: string, next: BoilerplateRule | undefined): boolean {
  if (next === undefined || !CREDIT_RULES.has(next.name)) return false;
  return wordsOf(foldSpaces(line)).length <= LONGEST_CAPTION && !REPORTS.test(line);
}
