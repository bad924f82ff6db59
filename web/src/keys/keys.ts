/** A key that does something anywhere on the page but where text is written. */
export interface Key {
  /** As `KeyboardEvent.key` gives it. */
  readonly key: string;
  readonly does: string;
}

/** The keys of the page by what they are for; the sheet of keys lists them in this order. */
export const KEYS = {
  ask: { key: "/", does: "Write a question" },
  next: { key: "n", does: "Next quotation" },
  previous: { key: "p", does: "Previous quotation" },
  open: { key: "o", does: "Open the article at the quotation" },
  articles: { key: "a", does: "List the articles" },
  conversations: { key: "c", does: "List the conversations" },
  keys: { key: "?", does: "Show these keys" },
} as const satisfies Readonly<Record<string, Key>>;

export type KeyName = keyof typeof KEYS;

export const KEY_NAMES = Object.keys(KEYS) as readonly KeyName[];
