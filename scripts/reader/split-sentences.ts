import type { Span } from "../../src/core/span.js";

const ABBREVIATION =
  /(?:\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Lt|Sgt|Capt|Rep|Sen|Gov|Pres|No|vs|etc|Inc|Ltd|Co|Corp|c|ca|approx|e\.g|i\.e|al|fl|Fig|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)$/u;

/** Sentences of a training paragraph; lower-cased text is split after a mark that stands alone or ends a word. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const lead = /^\s*/.exec(text.slice(start, end))![0].length;
    const trail = /\s*$/.exec(text.slice(start, end))![0].length;
    if (start + lead < end - trail) spans.push({ start: start + lead, end: end - trail });
    start = end;
  };
  for (const match of text.matchAll(/\n+|[.!?…]+["'”’)\]]*(?:\[\d+\])*\s+(?=["'“‘([]?[\p{L}\p{N}])/gu)) {
    const end = match.index + match[0].length;
    if (!match[0].startsWith("\n")) {
      const before = text.slice(Math.max(0, match.index - 12), match.index + 1);
      if (match[0].startsWith(".") && ABBREVIATION.test(before)) continue;
      const next = /^["'“‘([]?(\p{L})/u.exec(text.slice(end));
      const cased = /\p{Lu}/u.test(text);
      if (cased && next !== null && next[1] === next[1].toLowerCase() && next[1] !== next[1].toUpperCase()) continue;
    }
    close(end);
  }
  close(text.length);
  return spans;
}
