/** A text as sentences. */
import type { Sentence } from "../core/document.js";
import { trimSpan } from "./blank.js";
import { cutLong } from "./clauses.js";
import { splitParagraphs } from "./paragraphs.js";
import { sentenceEnds } from "./sentence-ends.js";

/**
 * The sentences of an article, in order, without overlap, trimmed of white space at both ends. Together they hold
 * every non-blank character of the text except the marks of bulleted lines. A boilerplate line is one sentence.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, block] of splitParagraphs(text).entries()) {
    const whole = block.kind === "boilerplate" || block.kind === "headline" || block.kind === "heading";
    let start = block.start;
    for (const end of whole ? [block.end] : sentenceEnds(text, block)) {
      const span = trimSpan(text, { start, end });
      for (const piece of cutLong(text, span)) sentences.push({ ...piece, kind: block.kind, paragraph });
      start = end;
    }
  }
  return sentences;
}
