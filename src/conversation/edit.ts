import type { Span } from "../core/span.js";

/** A stretch of the question and what stands there instead. */
export interface Edit extends Span {
  readonly text: string;
}

/** The text with its edits made; of two that overlap the first counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return capitaliseFirst(result + text.slice(from), text);
}

/** A first letter as the original had it. */
function capitaliseFirst(result: string, original: string): string {
  return /^\p{Lu}/u.test(original) ? result.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : result;
}

/** The possessive of a name or phrase: "Putin's", "the Kurds'". */
export function possessive(phrase: string, plural: boolean): string {
  return plural && phrase.endsWith("s") ? `${phrase}'` : `${phrase}'s`;
}

/** A question with an aside put before its final mark: "Who attended (the Sochi talks)?" */
export function withAside(question: string, aside: string): string {
  const body = question.replace(/[\s?!.…]+$/u, "");
  return `${body} (${aside.replace(/[\s?!.…]+$/u, "")})?`;
}
