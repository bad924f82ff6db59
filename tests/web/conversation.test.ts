import { describe, expect, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import { AWAY } from "../../web/src/api/failure.js";
import type { Result } from "../../web/src/api/request.js";
import type { Keeping } from "../../web/src/conversation/conversation-store.js";
import { Conversation } from "../../web/src/conversation/conversation.js";
import { historyOf } from "../../web/src/conversation/history.js";
import { nameOf, type KeptConversation } from "../../web/src/conversation/kept-conversation.js";
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

/** Where a conversation is kept, shared by the tabs that show it. */
class Shelf {
  kept: KeptConversation | undefined;

  constructor(turns?: readonly ConversationTurn[]) {
    if (turns) this.kept = { id: "one", name: null, changedAt: "2026-01-02T03:04:05Z", turns };
  }
}

/** A conversation in a tab of its own, whose answers come, and whose server is back, when they are told to. */
function startConversation(shelf = new Shelf()) {
  const asked: AskRequest[] = [];
  const answers: ((result: Result<AskResponse>) => void)[] = [];
  const waitingForServer: (() => void)[] = [];
  const conversation = new Conversation("one", {
    ask: (request) => {
      asked.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
    ready: () => new Promise((resolve) => waitingForServer.push(resolve)),
    load: () => shelf.kept,
    save: (kept): Keeping => {
      shelf.kept = kept;
      return "kept";
    },
  });
  const answer = async (asking: Promise<void>, result: Result<AskResponse>) => {
    answers.shift()!(result);
    await asking;
  };
  return { conversation, asked, answers, answer, waitingForServer, shelf };
}

const seen = ({ turns }: Conversation) => turns.map(({ id, question, state }) => [id, question, state.status]);
const done = (question: string): Result<AskResponse> => ({ ok: true, value: responseTo(question) });
const failed: Result<AskResponse> = { ok: false, failure: { kind: "failed", title: "Broken", detail: "It broke." } };
const away: Result<AskResponse> = { ok: false, failure: AWAY };
/** Lets everything go on that can. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a conversation", () => {
  it("never gives a turn the id of another, not even after a reload", async () => {
    const { conversation, answer, shelf } = startConversation();
    await answer(conversation.ask("one?"), done("one?"));
    await answer(conversation.ask("two?"), done("two?"));
    const later = startConversation(shelf);
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

  it("keeps nothing more of what was left", async () => {
    const { conversation, answer, shelf } = startConversation();
    const asking = conversation.ask("one?");
    conversation.leave();
    shelf.kept = undefined;
    await answer(asking, done("one?"));
    expect(shelf.kept).toBeUndefined();
  });

  it("tells of every change until it is told to stop", async () => {
    const { conversation, answer } = startConversation();
    let changes = 0;
    const stop = conversation.subscribe(() => changes++);
    await answer(conversation.ask("one?"), done("one?"));
    expect(changes).toBe(2);
    stop();
    conversation.rename("Numbers");
    expect(changes).toBe(2);
  });

  it("keeps its name, and goes by its first question again when the name is taken away", () => {
    const { conversation, shelf } = startConversation(new Shelf([turnOf("one?")]));
    conversation.rename(" Numbers ");
    expect(nameOf(shelf.kept!)).toBe("Numbers");
    conversation.rename("  ");
    expect(nameOf(shelf.kept!)).toBe("one?");
  });

  it("is not kept before anything was asked", () => {
    const { conversation, shelf } = startConversation();
    conversation.rename("Numbers");
    expect(shelf.kept).toBeUndefined();
  });
});

describe("what could not be asked", () => {
  it("is asked again by itself as soon as the server is back, oldest first", async () => {
    const { conversation, asked, answer, answers, waitingForServer } = startConversation();
    await answer(conversation.ask("one?"), away);
    await answer(conversation.ask("two?"), away);
    expect(waitingForServer).toHaveLength(1);
    waitingForServer[0]();
    await settle();
    answers.shift()!(done("one?"));
    await settle();
    answers.shift()!(done("two?"));
    await settle();
    expect(asked.map(({ question }) => question)).toEqual(["one?", "two?", "one?", "two?"]);
    expect(asked[3].history).toEqual([{ question: "one?", answer: "42" }]);
    expect(seen(conversation).map(([, , status]) => status)).toEqual(["done", "done"]);
  });

  it("is asked again once, and then only on demand", async () => {
    const { conversation, asked, answer, answers, waitingForServer } = startConversation();
    await answer(conversation.ask("one?"), away);
    waitingForServer[0]();
    await settle();
    answers.shift()!(away);
    await settle();
    expect(waitingForServer).toHaveLength(1);
    expect(conversation.turns[0]?.state).toMatchObject({ status: "failed", failure: { kind: "failed" } });
    await answer(conversation.retry("turn-1"), done("one?"));
    expect(asked).toHaveLength(3);
    expect(seen(conversation)).toEqual([["turn-1", "one?", "done"]]);
  });

  it("is not asked twice when it was asked again by hand meanwhile", async () => {
    const { conversation, asked, answer, waitingForServer } = startConversation();
    await answer(conversation.ask("one?"), away);
    await answer(conversation.retry("turn-1"), done("one?"));
    waitingForServer[0]();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it("is left alone where the server refused it or broke down over it", async () => {
    const { conversation, answer, waitingForServer } = startConversation();
    await answer(conversation.ask("one?"), failed);
    expect(waitingForServer).toEqual([]);
  });

  it("because the page was left is asked again when one comes back", async () => {
    const { asked, conversation, answers } = startConversation(
      new Shelf([{ ...turnOf("one?"), state: { status: "waiting" } }]),
    );
    expect(asked).toEqual([]);
    conversation.resume();
    await settle();
    answers.shift()!(done("one?"));
    await settle();
    expect(seen(conversation)).toEqual([["turn-1", "one?", "done"]]);
  });
});

describe("a conversation in two tabs", () => {
  it("holds what either of them asked, under different ids", async () => {
    const one = startConversation();
    const other = startConversation(one.shelf);
    await one.answer(one.conversation.ask("one?"), done("one?"));
    await other.answer(other.conversation.ask("two?"), done("two?"));
    one.conversation.refresh();
    const expected = [
      ["turn-1", "one?", "done"],
      ["turn-2", "two?", "done"],
    ];
    expect([seen(one.conversation), seen(other.conversation)]).toEqual([expected, expected]);
  });

  it("waits in both for what one of them asks, and shows the answer in both", async () => {
    const one = startConversation();
    const other = startConversation(one.shelf);
    const asking = one.conversation.ask("one?");
    other.conversation.refresh();
    expect(seen(other.conversation)).toEqual([["turn-1", "one?", "waiting"]]);
    await other.conversation.ask("two?");
    expect(other.asked).toEqual([]);
    await one.answer(asking, done("one?"));
    other.conversation.refresh();
    expect(seen(other.conversation)).toEqual([["turn-1", "one?", "done"]]);
  });

  it("does not lose an answer under way to what the other tab keeps", async () => {
    const one = startConversation(new Shelf([turnOf("one?")]));
    const other = startConversation(one.shelf);
    const asking = one.conversation.ask("two?");
    other.conversation.rename("Numbers");
    one.conversation.refresh();
    await one.answer(asking, done("two?"));
    expect(one.shelf.kept).toMatchObject({ name: "Numbers", turns: [{ id: "turn-1" }, { id: "turn-2" }] });
    expect(seen(one.conversation).at(-1)).toEqual(["turn-2", "two?", "done"]);
  });
});

function turnOf(question: string): ConversationTurn {
  return { id: "turn-1", question, state: { status: "done", response: responseTo(question) } };
}

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
