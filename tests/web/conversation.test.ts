import { describe, expect, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import type { Result } from "../../web/src/api/request.js";
import { Conversation } from "../../web/src/conversation/conversation.js";
import { historyOf } from "../../web/src/conversation/history.js";
import { citationId, type ConversationTurn } from "../../web/src/conversation/turn.js";

function responseTo(question: string, answer: string | null = "42"): AskResponse {
  return {
    question,
    standaloneQuestion: question,
    status: answer === null ? "not-found" : "answered",
    confidence: 0.9,
    answer: answer === null ? null : { text: answer, start: 0, end: answer.length, citation: 0 },
    citations: [],
    nearest: [],
    missingTerms: [],
    coverage: [],
    conflicts: [],
    timings: { total: 1 },
  };
}

/** A conversation whose answers come when they are told to. */
function startConversation(saved: readonly ConversationTurn[] = []) {
  const asked: AskRequest[] = [];
  const answers: ((result: Result<AskResponse>) => void)[] = [];
  let kept = saved;
  const conversation = new Conversation({
    ask: (request) => {
      asked.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
    load: () => kept,
    save: (turns) => (kept = turns),
  });
  const answer = async (asking: Promise<void>, result: Result<AskResponse>) => {
    answers.shift()!(result);
    await asking;
  };
  return { conversation, asked, answer, kept: () => kept };
}

const done = (question: string): Result<AskResponse> => ({ ok: true, value: responseTo(question) });
const failed: Result<AskResponse> = { ok: false, failure: { kind: "failed", title: "Broken", detail: "It broke." } };

describe("a conversation", () => {
  it("never gives a turn the id of another, not even after a reload", async () => {
    const { conversation, answer, kept } = startConversation();
    await answer(conversation.ask("one?"), done("one?"));
    await answer(conversation.ask("two?"), done("two?"));
    const later = startConversation(kept());
    await later.answer(later.conversation.ask("three?"), done("three?"));
    expect(later.conversation.turns.map(({ id }) => id)).toEqual(["turn-1", "turn-2", "turn-3"]);
  });

  it("asks one question at a time", async () => {
    const { conversation, asked, answer } = startConversation();
    const first = conversation.ask("one?");
    await conversation.ask("two?");
    await answer(first, done("one?"));
    expect(asked.map(({ question }) => question)).toEqual(["one?"]);
    expect(conversation.turns).toHaveLength(1);
  });

  it("tries a turn again in its place, with the turns before it and none after", async () => {
    const { conversation, asked, answer } = startConversation();
    await answer(conversation.ask("one?"), done("one?"));
    await answer(conversation.ask("two?"), failed);
    await answer(conversation.ask("three?"), done("three?"));
    await answer(conversation.retry("turn-2"), done("two?"));
    expect(asked.at(-1)).toEqual({ question: "two?", history: [{ question: "one?", answer: "42" }] });
    expect(conversation.turns.map(({ question, state }) => [question, state.status])).toEqual([
      ["one?", "done"],
      ["two?", "done"],
      ["three?", "done"],
    ]);
  });

  it("takes no answer to what was cleared for an answer to what follows", async () => {
    const { conversation, answer } = startConversation();
    const first = conversation.ask("one?");
    conversation.clear();
    const second = conversation.ask("two?");
    await answer(first, done("one?"));
    expect(conversation.turns.map(({ question, state }) => [question, state.status])).toEqual([["two?", "waiting"]]);
    await answer(second, done("two?"));
    expect(conversation.turns[0]?.state).toEqual({ status: "done", response: responseTo("two?") });
  });

  it("tells of every change until it is told to stop", async () => {
    const { conversation, answer } = startConversation();
    let changes = 0;
    const stop = conversation.subscribe(() => changes++);
    await answer(conversation.ask("one?"), done("one?"));
    expect(changes).toBe(2);
    stop();
    conversation.clear();
    expect(changes).toBe(2);
  });
});

describe("the history sent along", () => {
  const turn = (number: number, response: AskResponse): ConversationTurn => ({
    id: `turn-${number}`,
    question: response.question,
    state: { status: "done", response },
  });

  it("leaves out the answer of a question that had none, but not the question", () => {
    expect(historyOf([turn(1, responseTo("one?", null))])).toEqual([{ question: "one?" }]);
  });

  it("cuts a long answer without cutting a character in half", () => {
    const answer = historyOf([turn(1, responseTo("one?", `a${"\u{1F600}".repeat(400)}`))])[0]?.answer;
    expect(answer).toBe(`a${"\u{1F600}".repeat(249)}`);
  });

  it("stays below what the server takes, with the longest questions and answers", () => {
    const longest = "\u{1F600}".repeat(1_000);
    const turns = Array.from({ length: 30 }, (_, index) => turn(index, responseTo(longest, longest)));
    const body = JSON.stringify({ question: longest, history: historyOf(turns) });
    expect(new TextEncoder().encode(body).length).toBeLessThan(262_144);
  });
});

it("names each citation by turn, role and number", () => {
  expect(citationId("turn-3", "quotation", 0)).toBe("turn-3-quotation-1");
});
