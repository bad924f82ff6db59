import type { Embedder } from "../core/embedder.js";

/** Halves a text at the first white space behind its middle; a text without any is halved between code points. */
function halves(text: string): [string, string] {
  const middle = text.length >> 1;
  const space = text.slice(middle).search(/\s/);
  let cut = space < 0 ? middle : middle + space;
  if (space < 0 && /[\uDC00-\uDFFF]/.test(text[cut])) cut -= 1;
  return [text.slice(0, cut), text.slice(cut)];
}

function pieces(text: string, embedder: Embedder): string[] {
  if (embedder.countTokens(text, "question") <= embedder.maxTokens) return [text];
  const [first, second] = halves(text);
  // A single character over the limit is left to the model to refuse.
  return first === "" || second === "" ? [text] : [...pieces(first, embedder), ...pieces(second, embedder)];
}

/**
 * The unit vector of a question of any length: one that the model can't read in one go is read in pieces, and their
 * vectors averaged, so that nothing of it is cut off.
 */
export async function embedQuestion(question: string, embedder: Embedder): Promise<Float32Array> {
  const vectors = await embedder.embed(pieces(question, embedder), "question");
  if (vectors.length === 1) return vectors[0];
  const sum = new Float32Array(embedder.dimension);
  for (const vector of vectors) vector.forEach((value, index) => (sum[index] += value));
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}
