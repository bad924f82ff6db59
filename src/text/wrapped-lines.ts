/** Text with hard line ends inside its paragraphs, as in mails and plain-text archives. */
import type { Span } from "../core/span.js";
import type { Line } from "./lines.js";

/** Width hard-wrapped text is set to, in code units: 55 is the narrowest column, 100 the widest in use. */
const NARROWEST = 55;
const WIDEST = 100;
/** White space by which a line has to be set in further than the one before to open a paragraph. */
const PARAGRAPH_INDENT = 2;

/** The lines as paragraphs: one for each line, but hard-wrapped lines joined. */
export function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const paragraphs: Span[] = [];
  for (let first = 0; first < lines.length;) {
    let next = first + 1;
    while (next < lines.length && !lines[next]?.opensBlock) next++;
    const block = lines.slice(first, next);
    first = next;
    const width = isWrapped(text, block) ? longest(block) : 0;
    for (const [index, line] of block.entries()) {
      const before = block[index - 1];
      const last = paragraphs.at(-1);
      if (before && last && width > 0 && continues(text, before, line, width)) {
        paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
      } else paragraphs.push({ start: line.start, end: line.end });
    }
  }
  return paragraphs;
}

const length = (line: Line): number => line.indent + line.end - line.start;
const longest = (block: readonly Line[]): number => Math.max(...block.map(length));

/** Whether lines end because the column did, and sentences run over their ends. */
function isWrapped(text: string, block: readonly Line[]): boolean {
  const width = longest(block);
  if (block.length < 2 || width < NARROWEST || width > WIDEST) return false;
  let full = 0;
  let runOver = 0;
  for (let index = 1; index < block.length; index++) {
    const before = block[index - 1];
    const line = block[index];
    if (!before || !line) continue;
    if (wouldNotFit(text, before, line, width)) full++;
    if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !endsSentence(text, before)) runOver++;
  }
  const breaks = block.length - 1;
  return runOver >= Math.max(1, breaks / 4) && full >= breaks * 0.7;
}

function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (line.indent >= before.indent + PARAGRAPH_INDENT) return false;
  return wouldNotFit(text, before, line, width) || !endsSentence(text, before);
}

/** Whether the line's first word would not have fitted on the line before. */
function wouldNotFit(text: string, before: Line, line: Line, width: number): boolean {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + 60)))?.[0].length ?? 0;
  return length(before) + 1 + word > width;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?…:]["'”’»)\]]*$/.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}
