/** Tokens that know which characters they stand for, which transformers.js does not say. */
import type { Span } from "../core/span.js";
import { trimSpan } from "../text/blank.js";
import { alignNormalized, isSpaceMark, METASPACE, type AlignedText } from "./aligned-text.js";

/** A token with its place in the text, white space at its ends left out: empty for one that is only that. */
export interface Token extends Span {
  readonly id: number;
}

/** What is used of a tokenizer of transformers.js: its parts, so that each step's result can be followed. */
export interface TokenizerParts {
  readonly normalizer: ((text: string) => string) | null;
  readonly pre_tokenizer: ((text: string, options: { section_index: number }) => string[]) | null;
  readonly model: {
    encode(words: string[]): string[];
    readonly tokens_to_ids: ReadonlyMap<string, number>;
    readonly unk_token_id?: number | undefined;
    readonly unk_token?: string | undefined;
    readonly fuse_unk?: boolean;
    readonly end_of_word_suffix?: string | undefined;
    readonly continuing_subword_suffix?: string | null;
    readonly config?: { readonly continuing_subword_prefix?: string | null };
  };
  readonly remove_space?: boolean;
  readonly do_lowercase_and_remove_accent?: boolean;
  readonly all_special_ids: readonly number[];
  encode(text: string, pair: null, options: { add_special_tokens: boolean }): number[];
}

/** Byte-level tokenizers write each byte as one visible character; a space becomes this one. */
const BYTE_SPACE = "\u0120";
const COMBINING = /[\u0300-\u036f]/g;

/**
 * The tokens of a text, special ones left out, in order, as the tokenizer itself makes them: normalised, split into
 * words, words into pieces, each step followed back to the text's UTF-16 offsets. What looks like a special token
 * ("[SEP]") is text like any other here: an article shall not talk to the network. Where a step cannot be followed,
 * tokens are made word by word, each standing for its whole word.
 */
export function encodeWithOffsets(tokenizer: TokenizerParts, text: string): Token[] {
  return encodeByParts(tokenizer, text) ?? encodeByWords(tokenizer, text);
}

function encodeByParts(tokenizer: TokenizerParts, text: string): Token[] | null {
  const aligned = alignNormalized(text, (part) => normalize(tokenizer, part));
  if (!aligned) return null;
  if (aligned.text === "") return [];
  const words = tokenizer.pre_tokenizer?.(aligned.text, { section_index: 0 }) ?? [aligned.text];
  for (const spell of [(plain: AlignedText) => plain, withMetaspaces, inBytes]) {
    const placed = placeWords(words, spell(aligned));
    if (placed) return tokensOf(tokenizer, words, placed, text);
  }
  return null;
}

function normalize(tokenizer: TokenizerParts, text: string): string {
  let result = text;
  if (tokenizer.remove_space) result = result.trim().split(/\s+/).join(" ");
  if (tokenizer.do_lowercase_and_remove_accent) result = result.toLowerCase().replace(COMBINING, "");
  return tokenizer.normalizer ? tokenizer.normalizer(result) : result;
}

/** The text as SentencePiece's words spell it. */
function withMetaspaces({ text, spans }: AlignedText): AlignedText {
  return { text: text.replaceAll(" ", METASPACE), spans };
}

/** The text as byte-level words spell it: each byte of its UTF-8 as one character (as in GPT-2's vocabulary). */
function inBytes({ text, spans }: AlignedText): AlignedText {
  let spelt = "";
  const places: Span[] = [];
  let at = 0;
  for (const character of text) {
    const span = { start: spans[at].start, end: spans[at + character.length - 1].end };
    for (const byte of Buffer.from(character, "utf8")) {
      spelt += BYTE_CHARACTERS[byte];
      places.push(span);
    }
    at += character.length;
  }
  return { text: spelt, spans: places };
}

/** Visible characters of Latin-1 stand for themselves, the other bytes for characters from U+0100 on, in order. */
const BYTE_CHARACTERS: readonly string[] = (() => {
  const isVisible = (byte: number) =>
    (byte > 0x20 && byte < 0x7f) || (byte > 0xa0 && byte < 0xad) || (byte > 0xad && byte <= 0xff);
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isVisible(byte) ? byte : next++));
})();

/**
 * For each word the spans of its code units: words follow each other in the spelling with nothing but white space
 * between them, and may have a space put in front that is not there.
 */
function placeWords(words: readonly string[], { text, spans }: AlignedText): Span[][] | null {
  const placed: Span[][] = [];
  let at = 0;
  const isSpace = (offset: number) => isSpaceMark(text, offset) || text[offset] === BYTE_SPACE;
  for (const word of words) {
    const opening = /^[ \u0120\u2581]/.test(word) ? 1 : 0;
    while (!text.startsWith(word, at)) {
      const bare = opening > 0 && !isSpace(at) && text.startsWith(word.slice(1), at);
      if (bare) break;
      if (!isSpace(at)) return null;
      at++;
    }
    const inserted = text.startsWith(word, at) ? 0 : opening;
    const units = spans.slice(at, at + word.length - inserted);
    if (inserted > 0) {
      const start = units[0]?.start ?? 0;
      units.unshift({ start, end: start });
    }
    placed.push(units);
    at += word.length - inserted;
  }
  for (; at < text.length; at++) if (!isSpace(at)) return null;
  return placed;
}

function tokensOf(
  { model, all_special_ids }: TokenizerParts,
  words: readonly string[],
  placed: readonly (readonly Span[])[],
  text: string,
): Token[] | null {
  const tokens: { id: number; units: readonly Span[] }[] = [];
  const specials = new Set(all_special_ids);
  let wasUnknown = false;
  for (const [index, word] of words.entries()) {
    const pieces = model.encode([word]);
    const places = placePieces(pieces, word, model);
    if (!places) return null;
    for (const [i, piece] of pieces.entries()) {
      const known = model.tokens_to_ids.get(piece);
      const isText = known !== undefined && !specials.has(known);
      const id = isText ? known : model.unk_token_id;
      if (id === undefined) return null;
      const units = placed[index].slice(places[i].start, places[i].end);
      const isUnknown = id === model.unk_token_id;
      const last = tokens.at(-1);
      if (isUnknown && wasUnknown && model.fuse_unk && last) last.units = [...last.units, ...units];
      else tokens.push({ id, units });
      wasUnknown = isUnknown;
    }
  }
  return tokens.map(({ id, units }) => ({ id, ...hull(units, text) }));
}

/** Where in the word each piece stands; null when the pieces do not make up the word. */
function placePieces(pieces: readonly string[], word: string, model: TokenizerParts["model"]): readonly Span[] | null {
  const { unk_token: unknown, end_of_word_suffix: ending, continuing_subword_suffix: joint } = model;
  const prefix = model.config?.continuing_subword_prefix;
  const places: Span[] = [];
  let at = 0;
  let bytes = 0;
  for (const piece of pieces) {
    const spellings = [
      at > 0 && prefix && piece.startsWith(prefix) ? piece.slice(prefix.length) : piece,
      ...[ending, joint].flatMap((suffix) =>
        suffix && piece.endsWith(suffix) ? [piece.slice(0, -suffix.length)] : [],
      ),
    ];
    const spelling = spellings.find((each) => word.startsWith(each, at));
    const character = String.fromCodePoint(word.codePointAt(at) ?? 0);
    if (spelling !== undefined) {
      places.push({ start: at, end: (at += spelling.length) });
    } else if (piece === unknown) {
      places.push({ start: at, end: (at += pieces.length === 1 ? word.length : character.length) });
    } else if (BYTE_PIECE.test(piece)) {
      places.push({ start: at, end: at + character.length });
      if (++bytes < Buffer.byteLength(character, "utf8")) continue;
      at += character.length;
      bytes = 0;
    } else return null;
  }
  return at === word.length ? places : null;
}

/** One of the bytes of a character that has no piece of its own. */
const BYTE_PIECE = /^<0x[0-9A-F]{2}>$/;

/** From the first to the last character that the units stand for, white space at the ends left out. */
function hull(units: readonly Span[], text: string): Span {
  const placed = units.filter(({ start, end }) => start < end);
  if (placed.length === 0) {
    const start = units[0]?.start ?? 0;
    return { start, end: start };
  }
  return trimSpan(text, { start: placed[0].start, end: Math.max(...placed.map(({ end }) => end)) });
}

function encodeByWords(tokenizer: TokenizerParts, text: string): Token[] {
  return Array.from(text.matchAll(/\S+/gu)).flatMap(({ index, 0: word }) => {
    const spaced = index === 0 ? word : ` ${word}`;
    return tokenizer
      .encode(spaced, null, { add_special_tokens: false })
      .filter((id) => !tokenizer.all_special_ids.includes(id) || id === tokenizer.model.unk_token_id)
      .map((id) => ({ id, start: index, end: index + word.length }));
  });
}
