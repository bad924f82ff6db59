import type { AnswerReader, MarkedAnswer } from "../core/answer-reader.js";
import { contains, overlaps, type Span } from "../core/span.js";
import { loadPairModel, type PairModel, type Pair } from "./pair-model.js";
import { windows } from "./windows.js";

const LOGITS = ["start_logits", "end_logits"] as const;
/** Longest answer in tokens: longer ones are sentences. */
const MAX_ANSWER_TOKENS = 30;

/**
 * Loads a question-answering model that gives logits of an answer's start and end for each token. Tokens are followed
 * back to the text by us, since the library's pipeline gives only decoded words.
 * @throws PullquoteError `model-missing` or `model-failed` when the folder holds none.
 */
export async function loadAnswerReader(folder: string): Promise<AnswerReader> {
  const model = await loadPairModel(folder, "reader");
  const mark = async (question: string, text: string, within: Span): Promise<MarkedAnswer | null> => {
    const pairs = windows(model.encode(question), model.encode(text), model.room).filter((pair) =>
      pair.text.some((token) => token.start < token.end && overlaps(token, within)),
    );
    if (pairs.length === 0) return null;
    const { start_logits: starts, end_logits: ends } = await model.run(pairs, LOGITS);
    const marked = pairs.map((pair, i) => bestAnswer(model, pair, starts[i], ends[i], within));
    // Every window that sees the place must find nothing for there to be nothing (Devlin et al., "BERT", 2019, 4.3).
    const noAnswer = Math.min(...marked.map((each) => each.noAnswer));
    const best = marked
      .flatMap(({ answer }) => answer ?? [])
      .reduce<(Span & { score: number }) | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    return best && { ...best, noAnswer };
  };
  await mark("question", "text", { start: 0, end: 4 });
  return { id: model.files.id, mark };
}

/** The likeliest span of whole tokens inside `within`, and the logits of the answer being none. */
function bestAnswer(
  model: PairModel,
  pair: Pair,
  starts: Float32Array,
  ends: Float32Array,
  within: Span,
): { readonly answer: (Span & { readonly score: number }) | null; readonly noAnswer: number } {
  const first = model.first(pair);
  const whole = model.whole(pair);
  const { text } = pair;
  const isInside = text.map((token) => token.start < token.end && contains(within, token));
  let answer: (Span & { score: number }) | null = null;
  for (let from = 0; from < text.length; from++) {
    if (!isInside[from]) continue;
    for (let to = from; to < Math.min(text.length, from + MAX_ANSWER_TOKENS); to++) {
      if (!isInside[to]) continue;
      const score = starts[first + from] + ends[first + to];
      if (answer && score <= answer.score) continue;
      answer = { start: text[from].start, end: Math.max(text[from].end, text[to].end), score };
    }
  }
  return { answer, noAnswer: starts[whole] + ends[whole] };
}
