/**
 * Characters that a terminal obeys instead of showing: controls, with which a text could move the cursor, colour what
 * follows or send keystrokes, and marks that turn the direction of what follows around.
 */
const OBEYED = /(?!\n)[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;

/** A text in lines, made harmless for a terminal: what it would obey becomes "\u{fffd}". */
export function harmless(text: string): string {
  return text.replace(OBEYED, "\u{fffd}");
}

/** A text from anywhere as one harmless line, white space folded. */
export function printable(text: string): string {
  return harmless(text.replace(/\s+/gu, " "));
}

/** A value as JSON for a terminal as much as for a program: controls that JSON would let through are escaped. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
