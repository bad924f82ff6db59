import { slice, type Span } from "../core/span.js";

/** Marks that belong together, the opening one first; straight quotation marks are their own pair. */
const PAIRS = ["“”", "‘’", "«»", "()", "[]", '""'] as const;

/**
 * A span with the mark that stands right beside it and belongs to one in it: who is shown an opening quotation mark
 * looks for the closing one. Never further than `within`.
 */
export function withPairedMarks(text: string, span: Span, within: Span): Span {
  let { start, end } = span;
  for (const [opening, closing] of PAIRS) {
    const inside = slice(text, { start, end });
    const open = unpaired(inside, opening, closing);
    const isPair = opening !== closing;
    if (open > 0 && end < within.end && text[end] === closing) end++;
    else if ((open < 0 || (open > 0 && !isPair)) && start > within.start && text[start - 1] === opening) start--;
  }
  return { start, end };
}

/** How many more opening marks than closing ones there are; of straight marks, whether one is alone. */
function unpaired(text: string, opening: string, closing: string): number {
  const count = (mark: string) => text.split(mark).length - 1;
  return opening === closing ? count(opening) % 2 : count(opening) - count(closing);
}
