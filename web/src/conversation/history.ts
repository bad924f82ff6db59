import type { AskResponse, Turn } from "../../../src/core/ask.js";
import type { ConversationTurn } from "./turn.js";

/** Most earlier turns sent along; the server takes no more. */
export const MAX_HISTORY = 20;
/** Most of an answer sent along, in UTF-16 code units: names to refer to stand in its first sentences. */
const MAX_ANSWER = 500;

/** What a follow-up question needs to be told of the turns before it, oldest first. */
export function historyOf(turns: readonly ConversationTurn[]): readonly Turn[] {
  return turns.slice(-MAX_HISTORY).flatMap(({ question, state }) => {
    if (state.status !== "done") return [];
    const answer = answerOf(state.response);
    return answer === undefined ? [{ question }] : [{ question, answer }];
  });
}

function answerOf({ answer, citations }: AskResponse): string | undefined {
  return wholeCharacters(answer?.text ?? citations[0]?.quote, MAX_ANSWER);
}

/** The start of a text, never ending in half of a surrogate pair. */
function wholeCharacters(text: string | undefined, length: number): string | undefined {
  return text?.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
