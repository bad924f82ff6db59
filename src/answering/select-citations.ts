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
    const joined = selected.findIndex((citation, i) => i > 0 && join(citation, item) !== undefined);
    if (joined > 0) selected[joined] = join(selected[joined], item)!;
    else selected.push({ best: item, from: item.sentence.index, to: item.sentence.index });
  }
  return selected.slice(0, limit);
}

/** The citation with a sentence next to it; undefined where that stands elsewhere, is no match or makes it too long. */
function join({ best, from, to }: SelectedCitation, { sentence, evidence, score }: JudgedSentence) {
  const { document, index } = sentence;
  const isNext = document.id === best.sentence.document.id && (index === from - 1 || index === to + 1);
  const isLikely = evidence !== null && score >= best.score - MAX_BEHIND;
  if (!isNext || !isLikely || to - from + 1 === MAX_SENTENCES) return undefined;
  const place = ({ kind, paragraph }: (typeof document.sentences)[number]) => `${kind} ${paragraph}`;
  if (place(document.sentences[index]) !== place(document.sentences[best.sentence.index])) return undefined;
  return { best, from: Math.min(from, index), to: Math.max(to, index) };
}

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
