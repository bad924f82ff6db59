import type { AskResponse, Citation, CitedDocument } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";

/** An article that was read for an answer, and what it says. */
export interface SourceRow {
  readonly id: string;
  /** Undefined where nothing is known of the article but its id. */
  readonly document: CitedDocument | undefined;
  readonly says: boolean;
  /** Index of its first citation; null where none of it is quoted. */
  readonly citation: number | null;
}

/** A row for each article considered, best first; those quoted are known to say something. */
export function sourceRows(
  { coverage, citations }: Pick<AskResponse, "coverage" | "citations">,
  articles: ReadonlyMap<string, DocumentInfo>,
): readonly SourceRow[] {
  return coverage.map(({ document: id, says }) => {
    const citation = citations.findIndex(({ document }: Citation) => document.id === id);
    return {
      id,
      says,
      document: citation === -1 ? articles.get(id) : citations[citation].document,
      citation: citation === -1 ? null : citation,
    };
  });
}
