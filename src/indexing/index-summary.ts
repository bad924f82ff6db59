/** What an indexing run did. */
export interface IndexSummary {
  /** Documents and passages the index now holds. */
  readonly documents: number;
  readonly passages: number;
  /** Documents by what became of them; all count as added when the index was built anew. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Whether an index that was there was replaced by one built anew. */
  readonly rebuilt: boolean;
  /** Why it was built anew, as half a sentence ("it was damaged"); absent when that was asked for. */
  readonly reason?: string;
  readonly milliseconds: number;
}

/** The summary as one line for people. */
export function formatSummary(summary: IndexSummary): string {
  const { added, changed, removed, unchanged } = summary;
  const holds = `${count(summary.documents, "document")} (${count(summary.passages, "passage")})`;
  const time = `in ${(summary.milliseconds / 1000).toFixed(1)} s`;
  if (summary.rebuilt)
    return `Built the index anew${summary.reason ? `, for ${summary.reason}` : ""}: ${holds}, ${time}.`;
  if (added + changed + removed === 0)
    return `Nothing changed: ${holds} ${summary.documents === 1 ? "is" : "are"} up to date.`;
  return `Indexed ${holds}: ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged, ${time}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
