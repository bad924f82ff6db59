import type { SelectedCitation } from "./select-citations.js";

const CHANGE =
  /\bover (?:time|the (?:years|months|weeks|days|course))\b|\bhow (?:did|do|does|has|have|had|was|were|is|are)\b.*\b(?:chang(?:ed?|es|ing)|evolved?|evolving|develop(?:ed|ing)?|shift(?:ed|ing)?|progress(?:ed|ing)?|unfold(?:ed|ing)?|turn(?:ed)? out)\b|\bwhat (?:has |had |have )?(?:changed|happened (?:before|first|next|then|since))\b|\b(?:at )?first\b.*\b(?:then|later|afterwards|next)\b|\btime ?line\b|\bchronolog|\bin what order\b|\bdevelopments? (?:of|in|since)\b/i;

/** Whether a question asks how something changed, so that its sources are best read in order of time. */
export function asksForChange(question: string): boolean {
  return CHANGE.test(question);
}

/**
 * Puts the citations that answer in order of their articles' dates, oldest first; the rest stays behind them as it is.
 * Unchanged where the best one's article has no date or no other answers.
 * @param answers whether a citation answers
 */
export function orderByDate(
  chosen: readonly SelectedCitation[],
  answers: (item: SelectedCitation) => boolean,
): readonly SelectedCitation[] {
  const published = ({ best }: SelectedCitation) => best.sentence.document.published;
  const dated = chosen.filter((item, i) => published(item) !== null && (i === 0 || answers(item)));
  if (dated.length < 2 || dated[0] !== chosen[0]) return chosen;
  const ordered = dated.toSorted((a, b) => published(a)!.localeCompare(published(b)!));
  return [...ordered, ...chosen.filter((item) => !dated.includes(item))];
}
