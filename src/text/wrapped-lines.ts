/** Text with hard line ends inside its paragraphs, as in mails and plain-text archives. */
import type { Span } from "../core/span.js";
import type { Line } from "./lines.js";

/** Column that hard-wrapped text is set to, in code units: narrower lines are lists, wider ones whole paragraphs. */
const NARROWEST = 55;
const WIDEST = 100;
/** Share of the lines that may be longer than the column: tables, addresses. */
const OVERLONG_SHARE = 0.05;
/** Share of the line ends inside blocks that a sentence runs over, from which on a text counts as hard-wrapped. */
const RUN_OVER_SHARE = 0.25;
/** Fewest such line ends: a single one may be a slip. */
const FEWEST_RUN_OVER = 2;
/** White space by which a line has to be set in further than the one before to open a paragraph. */
const PARAGRAPH_INDENT = 2;
/** Shortest line that a following lower-case line carries on in text that is not hard-wrapped. */
const SHORTEST_BROKEN = 40;

/** The lines as paragraphs: one for each line, but lines that one sentence runs over joined. */
export function joinWrapped(text: string, lines: readonly Line[]): Span[] {
  const column = wrapColumn(text, lines);
  const paragraphs: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    if (before && paragraph && !line.opensBlock && continues(text, before, line, column)) {
      paragraphs[paragraphs.length - 1] = { start: paragraph.start, end: line.end };
    } else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

function continues(text: string, before: Line, line: Line, column: number | null): boolean {
  const runsOver = sentenceRunsOver(text, before, line);
  if (column === null) return runsOver && width(before) >= SHORTEST_BROKEN;
  if (runsOver) return true;
  return line.indent < before.indent + PARAGRAPH_INDENT && wouldNotFit(text, before, line, column);
}

/** The column a text is hard-wrapped to, or null. */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const widths = lines.map(width).sort((a, b) => a - b);
  const column = widths[Math.floor((widths.length - 1) * (1 - OVERLONG_SHARE))] ?? 0;
  if (column < NARROWEST || column > WIDEST) return null;
  let breaks = 0;
  let runOver = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.opensBlock) continue;
    breaks++;
    if (width(before) >= column / 2 && sentenceRunsOver(text, before, line)) runOver++;
  }
  return runOver >= FEWEST_RUN_OVER && runOver >= breaks * RUN_OVER_SHARE ? column : null;
}

const width = (line: Line): number => line.indent + line.end - line.start;

/** Whether the line before ends inside a sentence and the line goes on in lower case. */
function sentenceRunsOver(text: string, before: Line, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !endsSentence(text, before);
}

/** Whether the line's first word would not have fitted on the line before. */
function wouldNotFit(text: string, before: Line, line: Line, column: number): boolean {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST)))?.[0].length ?? 0;
  return width(before) + 1 + word > column;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?…:]["'”’»)\]]*$/.test(text.slice(Math.max(line.start, line.end - 5), line.end));
}
