import { splitSentences } from "../../src/text/sentences.js";

/** Characters on either side of an answer that tell its place. */
const AROUND = 40;

/**
 * The stretch around an answer that tells its place, within its sentence.
 * @param start where the answer starts in `context`, in UTF-16 code units; `end` is exclusive
 * @returns undefined where the answer crosses sentences
 */
export function goldQuote(context: string, start: number, end: number): string | undefined {
  const sentence = splitSentences(context).find((span) => span.start <= start && end <= span.end);
  return sentence && context.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND));
}
