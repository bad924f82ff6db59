import type { JudgedSentence } from "../reading/judge.js";

/** What one citation quotes: its best sentence, and the run of whole sentences about it. */
export interface SelectedCitation {
  readonly best: JudgedSentence;
  /** Index in its document of the first and the last sentence quoted. */
  readonly from: number;
  readonly to: number;
}

/** Most sentences of one quotation. */
const MAX_SENTENCES = 2;
/** By how much the ranking may score a sentence below the one it joins: it deems it a seventh as likely to answer. */
const MAX_BEHIND = 2;

/**
 * What to cite, at most `limit` quotations: the best sentence first; then the best answering sentence of each other
 * document before a second of the same, since several sources say more than one twice; then the rest in order. A
 * sentence next to one that is cited already, and hardly less likely, joins its quotation, so that each shows another
 * place; the first quotation alone stays the one sentence, as its answer is to be seen at a glance. A smaller limit
 * gives the first of the same.
 * @param judged best first
 * @param threshold confidence from which a sentence counts as an answer
 */
export function selectCitations(
  judged: readonly JudgedSentence[],
  limit: number,
  threshold: number,
): readonly SelectedCitation[] {
  const selected: SelectedCitation[] = [];
  for (const item of eachSourceFirst(judged, threshold)) {
    const { index } = item.sentence;
    const at = selected.findIndex((citation, i) => i > 0 && joins(item, citation));
    const { best, from, to } = at < 0 ? { best: item, from: index, to: index } : selected[at];
    const widened = { best, from: Math.min(from, index), to: Math.max(to, index) };
    if (at < 0) selected.push(widened);
    else selected[at] = widened;
  }
  return selected.slice(0, limit);
}

/** Whether a sentence stands next to what is cited, in its paragraph, is hardly less likely, and there is room for it. */
function joins({ sentence, evidence, score }: JudgedSentence, { best, from, to }: SelectedCitation): boolean {
  const { document, index } = sentence;
  if (document.id !== best.sentence.document.id || (index !== from - 1 && index !== to + 1)) return false;
  if (evidence === null || score < best.score - MAX_BEHIND || to - from + 1 === MAX_SENTENCES) return false;
  const [own, cited] = [document.sentences[index], document.sentences[best.sentence.index]];
  return own.kind === cited.kind && own.paragraph === cited.paragraph;
}

/** The best of all, the best answering sentence of each other document, then the rest in order. */
function eachSourceFirst(judged: readonly JudgedSentence[], threshold: number): readonly JudgedSentence[] {
  const cited = new Set<string>();
  const first: JudgedSentence[] = [];
  const rest: JudgedSentence[] = [];
  for (const item of judged) {
    const { id } = item.sentence.document;
    const answers = first.length === 0 || item.confidence >= threshold;
    if (answers && !cited.has(id)) {
      cited.add(id);
      first.push(item);
    } else rest.push(item);
  }
  return [...first, ...rest];
}
