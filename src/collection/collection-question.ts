import type { CollectionQuestion } from "../core/ask.js";
import { core, isChatter } from "../conversation/chatter.js";
import { GREETING, PATTERNS, SINGULAR, THANKS } from "./collection-patterns.js";

export interface CollectionContext {
  /** Whether something was asked before: "the article" then means the one spoken of. */
  readonly isFollowUp: boolean;
  /** Documents that may be meant. */
  readonly documents: number;
}

/** Lower case, straight quotes, without punctuation other than apostrophes and with single spaces. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/\b(what|who|where|when|how)(?:'s|s)\b/gu, "$1 is")
    .replace(/\b(what|who|where|when)'re\b/gu, "$1 are")
    .replace(
      /\b(you|they|we)'(?:ve|re)\b/gu,
      (whole, pronoun: string) => `${pronoun} ${whole.endsWith("ve") ? "have" : "are"}`,
    )
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}

/**
 * What a question asks of the collection itself, or of Pullquote; undefined for a question to the articles, which is
 * what every question counts as unless its whole wording is known: a word more ("Which articles mention Aleppo?") may
 * be what it is about.
 */
export function collectionQuestion(question: string, context: CollectionContext): CollectionQuestion | undefined {
  const whole = normalised(question);
  if (whole === "") return undefined;
  if (GREETING.test(whole)) return "greeting";
  if (THANKS.test(whole)) return "thanks";
  if (isChatter(question)) return /\b(?:hi|hello|hey)\b/u.test(whole) ? "greeting" : "thanks";
  const words = normalised(core(question).text);
  const meant = (patterns: typeof PATTERNS) => patterns.find(([, pattern]) => pattern.test(words))?.[0];
  const found = meant(PATTERNS);
  if (found !== undefined) return found;
  return context.isFollowUp && context.documents !== 1 ? undefined : meant(SINGULAR);
}
