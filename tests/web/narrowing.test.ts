import { describe, expect, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import type { DocumentInfo } from "../../src/core/document.js";
import {
  articlesWithin,
  EVERYTHING,
  isNarrowed,
  scopeOf,
  withoutGone,
  type Narrowing,
} from "../../web/src/collection/narrowing.js";
import { Conversation } from "../../web/src/conversation/conversation.js";

function article(id: string, published: string | null): DocumentInfo {
  return { id, title: `Title of ${id}`, publisher: null, author: null, published, sha256: "", characters: 1 };
}

const ALL = [article("a", "2012-07-06"), article("b", "2016-02-11"), article("c", null), article("d", "2018-12-31")];
const ids = (narrowing: Partial<Narrowing>) => articlesWithin(ALL, { ...EVERYTHING, ...narrowing }).map(({ id }) => id);

describe("narrowing", () => {
  it("to nothing leaves everything in, and asks for nothing", () => {
    expect(ids({})).toEqual(["a", "b", "c", "d"]);
    expect(isNarrowed(EVERYTHING)).toBe(false);
    expect(scopeOf(EVERYTHING)).toEqual({});
  });

  it("to years takes both of them in and leaves out what is undated", () => {
    expect(ids({ from: 2012, to: 2016 })).toEqual(["a", "b"]);
    expect(ids({ from: 2016 })).toEqual(["b", "d"]);
    expect(ids({ to: 2018 })).toEqual(["a", "b", "d"]);
    expect(scopeOf({ articles: [], from: 2016, to: null })).toEqual({ publishedFrom: "2016-01-01" });
    expect(scopeOf({ articles: [], from: null, to: 987 })).toEqual({ publishedTo: "0987-12-31" });
  });

  it("to articles and years takes what is both", () => {
    const narrowing: Narrowing = { articles: [ALL[0], ALL[1], ALL[2]], from: 2016, to: null };
    expect(articlesWithin(ALL, narrowing).map(({ id }) => id)).toEqual(["b"]);
    expect(scopeOf(narrowing)).toEqual({ documents: ["a", "b", "c"], publishedFrom: "2016-01-01" });
  });

  it("drops articles that have gone", () => {
    expect(withoutGone({ ...EVERYTHING, articles: [ALL[1], article("gone", null)] }, ALL).articles).toEqual([ALL[1]]);
  });
});

describe("a question that is narrowed", () => {
  it("is asked so, keeps it with its turn, and is asked so again", async () => {
    const asked: AskRequest[] = [];
    const conversation = new Conversation("one", {
      ask: (request) => {
        asked.push(request);
        return Promise.resolve({ ok: true, value: { status: "not-found", citations: [] } as unknown as AskResponse });
      },
      ready: () => Promise.resolve(),
      load: () => undefined,
      save: () => "kept",
    });
    const narrowing: Narrowing = { articles: [{ id: "a", title: "A" }], from: null, to: 2012 };
    await conversation.ask("Who?", narrowing);
    await conversation.retry("turn-1");
    await conversation.ask("And of all?", EVERYTHING);
    expect(asked.map(({ documents, publishedTo }) => [documents, publishedTo])).toEqual([
      [["a"], "2012-12-31"],
      [["a"], "2012-12-31"],
      [undefined, undefined],
    ]);
    expect(conversation.turns.map((turn) => turn.narrowing)).toEqual([narrowing, undefined]);
  });
});
