import type { Token } from "./encode-with-offsets.js";

/** How a tokenizer puts two texts side by side: special tokens in front, between and behind. */
export interface PairTemplate {
  /** How many special tokens there are. */
  readonly specials: number;
  /** Token ids and types (which of the two texts a token belongs to) of a pair. */
  join(question: readonly Token[], text: readonly Token[]): { readonly ids: number[]; readonly types: number[] };
  /** Position of the text's first token behind a question of so many. */
  first(questionTokens: number): number;
  /** Position of the token that stands for the whole: BERT's [CLS], or simply the first. */
  whole(questionTokens: number, textTokens: number): number;
}

/** What is used of a tokenizer of transformers.js. */
interface PairingTokenizer {
  readonly post_processor:
    ((tokens: string[], pair: string[]) => { tokens: readonly string[]; token_type_ids?: readonly number[] }) | null;
  readonly model: { convert_tokens_to_ids(tokens: string[]): (number | undefined)[] };
  getToken(name: string): string | null;
}

const QUESTION = "\u0000question";
const TEXT = "\u0000text";

/** The template, read off what the tokenizer makes of two marks; null when it does not keep the two in order. */
export function pairTemplate(tokenizer: unknown): PairTemplate | null {
  const parts = tokenizer as PairingTokenizer;
  const { post_processor: process, model } = parts;
  let made: ReturnType<NonNullable<PairingTokenizer["post_processor"]>>;
  try {
    made = process ? process([QUESTION], [TEXT]) : { tokens: [QUESTION, TEXT] };
  } catch {
    return null;
  }
  const { tokens, token_type_ids: types = [] } = made;
  const [asked, read] = [tokens.indexOf(QUESTION), tokens.indexOf(TEXT)];
  if (asked < 0 || read < asked) return null;
  const specialIds = tokens.map((token) =>
    token === QUESTION || token === TEXT ? 0 : model.convert_tokens_to_ids([token])[0],
  );
  if (specialIds.some((id) => id === undefined)) return null;
  const slot = (position: number, question: readonly Token[], text: readonly Token[]): number[] => {
    if (position === asked) return question.map(({ id }) => id);
    return position === read ? text.map(({ id }) => id) : [specialIds[position] ?? 0];
  };
  const place = (position: number, questionTokens: number, textTokens: number): number =>
    position + (position > asked ? questionTokens - 1 : 0) + (position > read ? textTokens - 1 : 0);
  const cls = Math.max(0, tokens.indexOf(parts.getToken("cls_token") ?? ""));
  return {
    specials: tokens.length - 2,
    join: (question, text) => {
      const slots = tokens.map((_, position) => slot(position, question, text));
      return { ids: slots.flat(), types: slots.flatMap((ids, position) => ids.map(() => types[position] ?? 0)) };
    },
    first: (questionTokens) => place(read, questionTokens, 0),
    whole: (questionTokens, textTokens) => place(cls, questionTokens, textTokens),
  };
}
