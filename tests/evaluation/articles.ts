import type { Document, SentenceKind } from "../../src/core/document.js";

/** A document of these sentences, one a line, each of the body unless it names another kind. */
export function articleOf(id: string, ...lines: readonly (string | readonly [string, SentenceKind])[]): Document {
  const parts = lines.map((line): readonly [string, SentenceKind] =>
    typeof line === "string" ? [line, "body"] : line,
  );
  const text = parts.map(([sentence]) => sentence).join("\n");
  let start = 0;
  const sentences = parts.map(([sentence, kind], paragraph) => {
    const span = { start, end: start + sentence.length, kind, paragraph };
    start = span.end + 1;
    return span;
  });
  const info = { id, title: id, author: null, publisher: null, published: null, sha256: "", characters: text.length };
  return { ...info, text, sentences };
}
