/** Small tokenizers of the three families, laid out as tokenizer.json and tokenizer_config.json have them. */
export interface TokenizerFiles {
  readonly tokenizer: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
  /** Ids by token. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const BERT_SPECIALS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const ROBERTA_SPECIALS = ["<s>", "<pad>", "</s>", "<unk>"];

const addedTokens = (specials: readonly string[]) =>
  specials.map((content, id) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false }));
const template = (vocabulary: ReadonlyMap<string, number>) => {
  const special = (id: string, type_id: number) => ({ SpecialToken: { id, type_id } });
  const sequence = (id: string, type_id: number) => ({ Sequence: { id, type_id } });
  const single = [special("[CLS]", 0), sequence("A", 0), special("[SEP]", 0)];
  return {
    type: "TemplateProcessing",
    single,
    pair: [...single, sequence("B", 1), special("[SEP]", 1)],
    special_tokens: Object.fromEntries(
      ["[CLS]", "[SEP]"].map((token) => [token, { id: token, ids: [vocabulary.get(token)], tokens: [token] }]),
    ),
  };
};
const numbered = (tokens: readonly string[]) => new Map([...new Set(tokens)].map((token, id) => [token, id]));

/** BERT's: lower-casing and without accents, or cased. */
export function wordPiece(pieces: readonly string[], { lowercase = true, modelMaxLength = 512 } = {}): TokenizerFiles {
  const vocabulary = numbered([...BERT_SPECIALS, ...pieces]);
  return {
    vocabulary,
    config: {
      tokenizer_class: "BertTokenizer",
      model_max_length: modelMaxLength,
      pad_token: "[PAD]",
      unk_token: "[UNK]",
      cls_token: "[CLS]",
      sep_token: "[SEP]",
    },
    tokenizer: {
      added_tokens: addedTokens(BERT_SPECIALS),
      normalizer: {
        type: "BertNormalizer",
        clean_text: true,
        handle_chinese_chars: true,
        strip_accents: null,
        lowercase,
      },
      pre_tokenizer: { type: "BertPreTokenizer" },
      post_processor: template(vocabulary),
      decoder: null,
      model: {
        type: "WordPiece",
        unk_token: "[UNK]",
        continuing_subword_prefix: "##",
        max_input_chars_per_word: 100,
        vocab: Object.fromEntries(vocabulary),
      },
    },
  };
}

/** RoBERTa's: bytes, joined by these merges ("Ġ t"), every byte known. */
export function byteLevelBpe(merges: readonly string[], { prefixSpace = true } = {}): TokenizerFiles {
  const visible = (byte: number) => (byte > 32 && byte < 127) || (byte > 160 && byte < 173) || byte > 173;
  let hidden = 256;
  const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(visible(byte) ? byte : hidden++));
  const vocabulary = numbered([...ROBERTA_SPECIALS, ...bytes, ...merges.map((merge) => merge.replace(" ", ""))]);
  return {
    vocabulary,
    config: {
      tokenizer_class: "RobertaTokenizer",
      model_max_length: 512,
      pad_token: "<pad>",
      unk_token: "<unk>",
      cls_token: "<s>",
      sep_token: "</s>",
    },
    tokenizer: {
      added_tokens: addedTokens(ROBERTA_SPECIALS),
      normalizer: null,
      pre_tokenizer: { type: "ByteLevel", add_prefix_space: prefixSpace, trim_offsets: true },
      post_processor: {
        type: "RobertaProcessing",
        cls: ["<s>", vocabulary.get("<s>")],
        sep: ["</s>", vocabulary.get("</s>")],
        add_prefix_space: prefixSpace,
        trim_offsets: true,
      },
      decoder: { type: "ByteLevel" },
      model: { type: "BPE", unk_token: null, fuse_unk: false, merges, vocab: Object.fromEntries(vocabulary) },
    },
  };
}

/** SentencePiece's, as in XLM-RoBERTa (words apart) or ALBERT (the text as one). */
export function unigram(pieces: readonly (readonly [string, number])[], { words = true } = {}): TokenizerFiles {
  const vocab = [...ROBERTA_SPECIALS.map((token) => [token, 0] as const), ...pieces];
  const vocabulary = numbered(vocab.map(([token]) => token));
  const metaspace = { type: "Metaspace", replacement: "▁", str_rep: "▁", add_prefix_space: true };
  return {
    vocabulary,
    config: {
      tokenizer_class: words ? "XLMRobertaTokenizer" : "AlbertTokenizer",
      model_max_length: 512,
      pad_token: "<pad>",
      unk_token: "<unk>",
      cls_token: "<s>",
      sep_token: "</s>",
      eos_token: "</s>",
    },
    tokenizer: {
      added_tokens: addedTokens(ROBERTA_SPECIALS),
      normalizer: words
        ? { type: "Precompiled", precompiled_charsmap: "" }
        : {
            type: "Sequence",
            normalizers: [
              { type: "Replace", pattern: { String: "``" }, content: '"' },
              { type: "NFKD" },
              { type: "StripAccents" },
              { type: "Lowercase" },
              { type: "Strip", strip_left: true, strip_right: true },
              { type: "Replace", pattern: { Regex: " {2,}" }, content: " " },
            ],
          },
      pre_tokenizer: words ? { type: "Sequence", pretokenizers: [{ type: "WhitespaceSplit" }, metaspace] } : metaspace,
      post_processor: {
        type: "TemplateProcessing",
        single: [
          { SpecialToken: { id: "<s>", type_id: 0 } },
          { Sequence: { id: "A", type_id: 0 } },
          { SpecialToken: { id: "</s>", type_id: 0 } },
        ],
        pair: [
          { SpecialToken: { id: "<s>", type_id: 0 } },
          { Sequence: { id: "A", type_id: 0 } },
          { SpecialToken: { id: "</s>", type_id: 0 } },
          { SpecialToken: { id: "</s>", type_id: 0 } },
          { Sequence: { id: "B", type_id: 0 } },
          { SpecialToken: { id: "</s>", type_id: 0 } },
        ],
        special_tokens: {},
      },
      decoder: { type: "Metaspace", replacement: "▁", add_prefix_space: true },
      model: { type: "Unigram", unk_id: 3, vocab },
    },
  };
}
