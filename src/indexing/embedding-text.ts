import type { Document } from "../core/document.js";
import type { Embedder } from "../core/embedder.js";
import type { Passage } from "../core/passage.js";
import { slice } from "../core/span.js";

/**
 * The text a passage is embedded by: the article's headline before the passage's own words, so that a passage that
 * only says "he" or "the summit" is still found by what the article is about. Left out where the passage holds the
 * headline itself, where the article has none, and where both together are more than the model reads.
 */
export function embeddingText(
  document: Document,
  passage: Passage,
  embedder: Pick<Embedder, "countTokens" | "maxTokens">,
): string {
  const text = slice(document.text, passage);
  const headline = document.sentences.findIndex((sentence) => sentence.kind === "headline");
  if (headline === -1 || (passage.firstSentence <= headline && headline <= passage.lastSentence)) return text;
  const withTitle = `${document.title}\n${text}`;
  return embedder.countTokens(withTitle) <= embedder.maxTokens ? withTitle : text;
}
