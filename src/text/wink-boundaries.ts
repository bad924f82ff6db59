/** Sentence boundaries by wink-nlp, with offsets carried from token to token and checked. */
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

const nlp = winkNLP(model, ["sbd"]);

/** White space, zero-width marks and control characters: wink-nlp trims or merges some of them. */
// eslint-disable-next-line no-control-regex
const SPACE_LIKE = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * Offsets in `paragraph` where wink-nlp ends a sentence, exclusive; the end of the paragraph is not among them.
 * Empty when wink-nlp's tokens do not add up to the text, so that its offsets cannot be trusted.
 */
export function winkBoundaries(paragraph: string): Set<number> {
  // Same length, code unit by code unit, so that offsets in the folded copy are offsets in the paragraph.
  const folded = paragraph
    .replace(SPACE_LIKE, " ")
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');
  const document = nlp.readDoc(folded);
  /* eslint-disable @typescript-eslint/unbound-method -- wink-nlp takes its accessors as values */
  const values = document.tokens().out(nlp.its.value);
  const spaces = document.tokens().out(nlp.its.precedingSpaces);
  const ends: number[] = [];
  let offset = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? "";
    offset += (spaces[i] ?? "").length;
    if (!folded.startsWith(value, offset)) return new Set();
    offset += value.length;
    ends.push(offset);
  }
  if (folded.slice(offset).trim() !== "") return new Set();
  const boundaries = new Set<number>();
  // The typings give the span for one sentence only; over all sentences it is a list of [first, last] token indices.
  const spans = document.sentences().out(nlp.its.span) as unknown as [number, number][];
  /* eslint-enable @typescript-eslint/unbound-method */
  for (const [, last] of spans.slice(0, -1)) {
    const end = ends[last];
    if (end !== undefined) boundaries.add(end);
  }
  return boundaries;
}
