import type { AskRequest } from "../core/ask.js";
import type { DocumentInfo } from "../core/document.js";
import { PullquoteError } from "../core/errors.js";

/**
 * The documents a request allows: those it names, within its dates. A document without a date is left out as soon as a
 * date is asked for, since it can't be known to lie inside.
 * @throws PullquoteError `invalid-request` naming a document that the index does not hold.
 */
export function documentsInScope(
  documents: readonly DocumentInfo[],
  { documents: wanted, publishedFrom, publishedTo }: AskRequest,
): readonly DocumentInfo[] {
  const known = new Set(documents.map(({ id }) => id));
  const unknown = wanted?.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new PullquoteError(
      "invalid-request",
      `Cannot answer from "${unknown}": the index holds no such document. GET /api/documents lists them.`,
    );
  }
  const chosen = wanted && new Set(wanted);
  return documents.filter(({ id, published }) => {
    if (chosen && !chosen.has(id)) return false;
    if (publishedFrom === undefined && publishedTo === undefined) return true;
    if (published === null) return false;
    return (
      (publishedFrom === undefined || published >= publishedFrom) &&
      (publishedTo === undefined || published <= publishedTo)
    );
  });
}
