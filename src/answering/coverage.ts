import { MAX_COVERAGE } from "../core/config.js";
import type { AskResponse } from "../core/ask.js";
import type { DocumentInfo } from "../core/document.js";
import type { Source } from "../reading/sources.js";
import { SAYS_THRESHOLD } from "../reading/source-weights.js";

/**
 * Per document of the scope, best first: whether it holds an answer. The first source does where anything is answered,
 * another only where it is likely by itself; none does when nothing is answered.
 * @param disagreeing documents that give another value for the same thing, and so an answer
 */
export function coverage(
  sources: readonly Source[],
  scope: readonly DocumentInfo[],
  answered: boolean,
  disagreeing: ReadonlySet<string>,
): AskResponse["coverage"] {
  const idOf = ({ best }: Source) => best.sentence.document.id;
  const probability = new Map(sources.map((source) => [idOf(source), source.probability]));
  const first = sources[0] && idOf(sources[0]);
  const says = (id: string) =>
    answered && (id === first || disagreeing.has(id) || (probability.get(id) ?? 0) >= SAYS_THRESHOLD);
  return scope
    .map(({ id }) => ({ document: id, says: says(id), first: id === first, probability: probability.get(id) ?? 0 }))
    .sort((a, b) => Number(b.first) - Number(a.first) || b.probability - a.probability)
    .slice(0, MAX_COVERAGE)
    .map(({ document, says }) => ({ document, says }));
}
