/** Characters that may mean something to Markdown wherever they stand. */
const ANYWHERE = /[\\`*_[\]<~|]|&(?=#?\w+;)/g;
/** What makes a heading, a list, a rule or a quotation of a line that begins with it. */
const AT_LINE_START = /^([ \t]*)(?:([#+=>-])|(\d{1,9})([.)]))/gm;

/** A text that Markdown shows as it is: none of it becomes a link, a tag, a heading or emphasis. */
export function markdownText(text: string): string {
  return text
    .replace(ANYWHERE, "\\$&")
    .replace(AT_LINE_START, (_, indent: string, sign: string | undefined, digits = "", stop = "") =>
      sign === undefined ? `${indent}${digits}\\${stop}` : `${indent}\\${sign}`,
    );
}

/** Text as one Markdown line, white space folded. */
export function markdownLine(text: string): string {
  return markdownText(text.replace(/\s+/g, " ").trim());
}

/** Lines of Markdown as a block quotation. */
export function markdownQuote(markdown: string): string {
  return markdown
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
