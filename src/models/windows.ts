import type { Token } from "./encode-with-offsets.js";
import type { Pair } from "./pair-model.js";

/** A long question keeps at most this share of a model's room, so that there is some for the text. */
const QUESTION_SHARE = 0.5;

/**
 * The text's tokens beside the question's, in as many windows as it takes; each shares half its tokens with the next,
 * so that what stands at one's edge stands in the middle of another.
 * @param room most tokens of both together.
 */
export function windows(question: readonly Token[], text: readonly Token[], room: number): Pair[] {
  const asked = question.slice(0, Math.floor(room * QUESTION_SHARE));
  const size = room - asked.length;
  const stride = Math.max(1, Math.ceil(size / 2));
  const pairs: Pair[] = [];
  for (let from = 0; from === 0 || from + size - stride < text.length; from += stride) {
    pairs.push({ question: asked, text: text.slice(from, from + size) });
  }
  return pairs;
}
