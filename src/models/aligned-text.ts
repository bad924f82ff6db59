/** A tokenizer's normalised text, of which every code unit still knows where it came from. */
import type { Span } from "../core/span.js";
import { isBlank } from "../text/blank.js";

export interface AlignedText {
  readonly text: string;
  /** For each code unit of `text` its span in the original; empty for one that stands nowhere in it. */
  readonly spans: readonly Span[];
}

/** Characters as a reader sees them: a letter with its accents, an emoji of several. Nothing normalises across them. */
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

/** SentencePiece writes a space so. */
export const METASPACE = "\u2581";

/** Whether the code unit of a normalised text stands for white space, or nothing does. */
export function isSpaceMark(text: string, at: number): boolean {
  return at < text.length && (isBlank(text.charCodeAt(at)) || text[at] === METASPACE);
}

const isSpace = (text: string) => text !== "" && [...text].every((_, at) => isSpaceMark(text, at));

/** Of two lower-case forms of sigma the one at a word's end depends on what follows. */
const evenSigmas = (text: string) => text.replaceAll("ς", "σ");

/** Most characters that a normaliser makes one thing of, as of two back ticks a quotation mark. */
const MOST_JOINED = 3;

/**
 * Normalises a text and follows each of its characters into the result. They are normalised one by one, or with the
 * next where that alone gives what stands in the whole; where white space comes out otherwise in the whole (trimmed,
 * folded, put in front), it is skipped on either side.
 * @returns null when what became of the characters cannot be followed.
 */
export function alignNormalized(original: string, normalize: (text: string) => string): AlignedText | null {
  const text = normalize(original);
  const followed = evenSigmas(text);
  const spans: Span[] = [];
  const take = (units: number, span: Span) => {
    for (let i = 0; i < units; i++) spans.push(span);
  };
  const pieces = new Map<string, string>();
  const pieceOf = (characters: string) => {
    let piece = pieces.get(characters);
    if (piece === undefined) pieces.set(characters, (piece = evenSigmas(normalize(characters))));
    return piece;
  };
  const edges = Array.from(GRAPHEMES.segment(original), ({ index }) => index).concat(original.length);
  for (let i = 0; i + 1 < edges.length;) {
    const start = edges[i];
    const character = original.slice(start, edges[i + 1]);
    const alone = pieceOf(character);
    if (character.trim() === "" || isSpace(alone)) {
      const span = { start, end: edges[++i] };
      if (alone !== "" && followed.startsWith(alone, spans.length)) take(alone.length, span);
      else if (isSpaceMark(text, spans.length)) take(1, span);
      continue;
    }
    const place = (joined: number) => {
      const piece = pieceOf(original.slice(start, edges[i + joined]));
      let at = spans.length;
      while (!followed.startsWith(piece, at)) if (!isSpaceMark(text, at++)) return false;
      // White space in front that the original does not have.
      take(at - spans.length, { start, end: start });
      take(piece.length, { start, end: edges[i + joined] });
      return true;
    };
    let joined = 1;
    while (joined <= MOST_JOINED && i + joined < edges.length && !place(joined)) joined++;
    if (joined > MOST_JOINED || i + joined >= edges.length) return null;
    i += joined;
  }
  while (isSpaceMark(text, spans.length)) take(1, { start: original.length, end: original.length });
  return spans.length === text.length ? { text, spans } : null;
}
