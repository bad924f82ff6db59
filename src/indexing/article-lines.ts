/** Where an article says who wrote it, where and when: short lines above and below the running text. */
export interface ArticleLines {
  /** Fields from the top up to the third paragraph of running text: a summary or two may stand above the byline. */
  readonly header: readonly string[];
  /** Fields from the third last paragraph of running text to the bottom: notices may be prose too. */
  readonly footer: readonly string[];
  /** Fields from the top down to the last paragraph of running text. */
  readonly body: readonly string[];
}

/** Paragraphs of running text that header and footer reach over. */
const REACH = 3;
/** Most lines of a header and of a footer. */
const MAX_ZONE = 25;
/** Length from which a line is running text whatever it ends with, in characters. */
const LONG = 120;
/** Length from which a line that ends like a sentence is running text, in characters. */
const SENTENCE_LONG = 60;

/** Characters of a field that are kept: labels, credits and notices are told by how they begin. */
const KEPT = 300;

const INVISIBLE = /[\p{Cf}\uFEFF]/gu;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;
/** What stands between the fields of one line of metadata: "By Jane Doe | 3 May 2014". */
const FIELD_SEPARATOR = /\s+[|•·]\s+/u;

/** Takes a text apart into lines, white space folded and blank ones left out, and the lines into fields. */
export function articleLines(text: string): ArticleLines {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.replace(INVISIBLE, "").replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  const prose = lines.flatMap((line, index) => (isRunningText(line) ? [index] : []));
  const headerEnd = Math.min(prose[REACH - 1] ?? lines.length - 1, MAX_ZONE - 1) + 1;
  const footerStart = Math.max(prose.at(-REACH) ?? 0, lines.length - MAX_ZONE);
  const fields = (from: number, to: number): string[] =>
    lines
      .slice(from, to)
      .flatMap((line) => (isRunningText(line) ? [line.slice(0, KEPT)] : line.split(FIELD_SEPARATOR)));
  return {
    header: fields(0, headerEnd),
    footer: fields(footerStart, lines.length),
    body: fields(0, (prose.at(-1) ?? -1) + 1),
  };
}

/** Whether a line reads as a paragraph of running text rather than as a title, a label or a credit. */
function isRunningText(line: string): boolean {
  return line.length >= LONG || (line.length >= SENTENCE_LONG && SENTENCE_END.test(line));
}
