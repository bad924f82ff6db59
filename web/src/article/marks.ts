import type { Citation } from "../../../src/core/ask.js";
import type { Span } from "../../../src/core/span.js";
import type { Article } from "../api/client.js";
import type { Mark } from "../text/segments.js";

/** How spans of an article are marked: the one that is open, and the others cited in the conversation. */
export type ArticleMark = Mark<"opened" | "cited">;

/**
 * The marks of an article, the open one first. Offsets hold for one text only, so citations of an earlier version of
 * the article mark nothing.
 */
export function articleMarks(
  { id, sha256, text }: Article,
  opened: Span | null,
  quotations: readonly Citation[],
): readonly ArticleMark[] {
  const cited = quotations
    .filter(({ document }) => document.id === id && document.sha256 === sha256)
    .map(({ start, end }): ArticleMark => ({ kind: "cited", start, end }));
  return opened && liesIn(opened, text) ? [{ kind: "opened", ...opened }, ...cited] : cited;
}

export function liesIn({ start, end }: Span, text: string): boolean {
  return start >= 0 && start < end && end <= text.length;
}

/** Whether a span that was quoted in the conversation was quoted from another version of this article. */
export function isOutdated({ id, sha256 }: Article, opened: Span | null, quotations: readonly Citation[]): boolean {
  const quoted = quotations.filter(
    ({ document, start, end }) => document.id === id && start === opened?.start && end === opened.end,
  );
  return quoted.length > 0 && quoted.every(({ document }) => document.sha256 !== sha256);
}
