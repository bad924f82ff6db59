import { PreTrainedTokenizer } from "@xenova/transformers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeWithOffsets, type TokenizerParts } from "../../src/models/encode-with-offsets.js";
import { byteLevelBpe, unigram, wordPiece, type TokenizerFiles } from "./tokenizers.js";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyzé0123456789.,!?'’“”—$%()[]-σ中文"];
const WORDS = ["the", "ferry", "sank", "cafe", "café", "said", "president", "1", "##9", "##00", "un", "##known"];
const pieces = [...WORDS, "Ferry", "The", ...LETTERS, ...LETTERS.slice(0, 37).map((letter) => `##${letter}`)];
const scored = [...WORDS.map((word) => `▁${word}`), "ing", "▁", ...LETTERS].map(
  (piece) => [piece, -10 / piece.length] as const,
);
const MERGES = ["Ġ t", "h e", "Ġt he", "Ġ f", "e r", "Ġf er", "r y", "Ã ©", "c a", "f Ã©", "â Ģ", "âĢ Ļ", "9 0"];

const load = ({ tokenizer, config }: TokenizerFiles) =>
  new PreTrainedTokenizer(tokenizer, config) as unknown as TokenizerParts;
const TOKENIZERS: Readonly<Record<string, TokenizerParts>> = {
  "WordPiece without case and accents": load(wordPiece(pieces)),
  "WordPiece with case": load(wordPiece(pieces, { lowercase: false })),
  "byte-level BPE": load(byteLevelBpe(MERGES)),
  "byte-level BPE without a space in front": load(byteLevelBpe(MERGES, { prefixSpace: false })),
  "Unigram over words": load(unigram(scored)),
  "Unigram over the whole text": load(unigram(scored, { words: false })),
};

const own = (tokenizer: TokenizerParts, text: string) => tokenizer.encode(text, null, { add_special_tokens: false });
const slices = (name: string, text: string) =>
  encodeWithOffsets(TOKENIZERS[name], text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((slice) => slice !== "");

describe("where tokens stand", () => {
  it("is told through lower-casing, accents, curly quotes and non-breaking spaces", () => {
    const text = "“The\u00a0Café’s ferry”  sank.";
    expect(slices("WordPiece without case and accents", text)).toEqual([
      "“",
      "The",
      "Café",
      "’",
      "s",
      "ferry",
      "”",
      "sank",
      ".",
    ]);
    expect(slices("WordPiece without case and accents", "Cafe\u0301 UNKNOWN")).toEqual(["Cafe\u0301", "UN", "KNOWN"]);
    expect(slices("Unigram over words", "ｃａｆｅ the ferrying")).toEqual(["ｃａｆｅ", "the", "ferry", "ing"]);
  });

  it("is told at the very start of the text", () => {
    for (const [name, tokenizer] of Object.entries(TOKENIZERS)) {
      expect([name, encodeWithOffsets(tokenizer, "1,600").find(({ start, end }) => start < end)?.start]).toEqual([
        name,
        0,
      ]);
    }
  });

  it("never splits a character in two, though several tokens stand for it", () => {
    expect(slices("byte-level BPE", "the 👩‍👩‍👧 é")).toEqual(expect.arrayContaining(["the", "👩‍👩‍👧", "é"]));
    expect(new Set(slices("byte-level BPE without a space in front", "日本"))).toEqual(new Set(["日", "本"]));
    // A ligature that is normalised to two letters is one character of the text.
    expect(slices("Unigram over words", "ﬁ")).toEqual(expect.arrayContaining(["ﬁ"]));
  });

  it("is the whole word where the word is unknown", () => {
    expect(slices("WordPiece with case", "the Ԁԁԃ sank")).toEqual(["the", "Ԁԁԃ", "sank"]);
    expect(slices("Unigram over the whole text", "the ԀԀ sank")).toEqual(["the", "ԀԀ", "sank"]);
  });

  it("is told where two characters become one", () => {
    expect(slices("Unigram over the whole text", "`` the ferry ``")).toEqual(["``", "the", "ferry", "``"]);
  });

  it("takes what looks like a special token for the text it is", () => {
    for (const [name, tokenizer] of Object.entries(TOKENIZERS)) {
      for (const text of ["the [SEP] ferry", "</s>", "<s> sank"]) {
        const tokens = encodeWithOffsets(tokenizer, text);
        const unknown = tokenizer.model.unk_token_id;
        expect([name, tokens.filter(({ id }) => id < 4 && id !== unknown)]).toEqual([name, []]);
      }
    }
  });

  it("is told word by word by a tokenizer whose steps cannot be followed", () => {
    const files = wordPiece(pieces);
    const rotating = load({
      ...files,
      tokenizer: { ...files.tokenizer, normalizer: { type: "Prepend", prepend: "the " } },
    });
    const text = "ferry  sank";
    expect(encodeWithOffsets(rotating, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "ferry",
      "ferry",
      "sank",
      "sank",
    ]);
  });
});

describe("any text", () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...WORDS,
      "Ferry",
      "“",
      "”",
      "’",
      "—",
      "\u00a0",
      " ",
      "  ",
      "\n",
      "\t",
      "\r\n",
      "é",
      "e\u0301",
      "Σας",
      "ΣΑΣ",
    ),
    fc.constantFrom(
      "👩‍👩‍👧",
      "🇪🇺",
      "日本",
      "中",
      "ﬁ",
      "½",
      "İ",
      "ß",
      "\u200b",
      "\u00ad",
      "\ufeff",
      "각",
      "각",
      "``",
      "...",
      "１",
      "Ġ",
      "▁",
    ),
    fc.string({ unit: "grapheme", maxLength: 4 }),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const anyText = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

  it.each(Object.keys(TOKENIZERS))("has its tokens, in order and on whole characters: %s", (name) => {
    const tokenizer = TOKENIZERS[name];
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = encodeWithOffsets(tokenizer, text);
        expect(tokens.map(({ id }) => id)).toEqual(own(tokenizer, text));
        const edges = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
        let last = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (start === end) continue;
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
          expect(edges.has(start) && edges.has(end)).toBe(true);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each(Object.keys(TOKENIZERS))("is covered by its tokens, but for white space: %s", (name) => {
    const word = fc.constantFrom(
      "the",
      "ferry",
      "café",
      "“sank”",
      "1,600",
      "日本",
      "👩‍👩‍👧",
      "president’s",
      "(U.N.)",
      "ŻÓŁĆ",
    );
    const space = fc.constantFrom(" ", "\u00a0", "  ", "\n", " \u2009");
    const texts = fc.array(fc.tuple(word, space), { maxLength: 8 }).map((pairs) => pairs.flat().join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const covered = new Set<number>();
        for (const { start, end } of encodeWithOffsets(TOKENIZERS[name], text)) {
          for (let at = start; at < end; at++) covered.add(at);
        }
        const missed = [...text].filter((_, at) => at < text.length && !covered.has(at) && text[at].trim() !== "");
        expect(missed).toEqual([]);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
