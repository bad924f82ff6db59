import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_BODY_BYTES } from "../../src/core/config.js";
import { PullquoteError, type ErrorCode } from "../../src/core/errors.js";
import { createApp } from "../../src/http/app.js";
import { MAX_ANSWER_LENGTH } from "../../src/http/ask-request-schema.js";
import { fakeService, type FakeService } from "./fake-service.js";
import { expectProblem, expectProblemBody } from "./problem-response.js";
import { exchange, serving, servingForTest, type Serving } from "./serving.js";

let service: FakeService;
let server: Serving;

beforeAll(async () => {
  service = fakeService();
  server = await serving({ service });
});
afterAll(() => server.close(0));

describe("POST /api/ask", () => {
  it("passes every field on and gives the service's answer back", async () => {
    const request = {
      question: "  How many Syrians were invited to Sochi? ",
      history: [{ question: "Who invited them?", answer: "The Kremlin." }, { question: "When?" }],
      documents: ["two.txt"],
      publishedFrom: "2016-02-29",
      publishedTo: "2018-12-31",
      limit: 10,
    };
    const response = await server.ask(request);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ question: request.question, status: "answered" });
    expect(service.asked.at(-1)).toEqual(request);
  });

  it("leaves fields out that were left out", async () => {
    await server.ask({ question: "Who?" });
    expect(service.asked.at(-1)).toEqual({ question: "Who?" });
  });

  it("ignores fields it does not know", async () => {
    const response = await server.ask('{"question":"Who?","mood":"curious","__proto__":{"limit":99}}');
    expect(response.status).toBe(200);
    expect(service.asked.at(-1)).toEqual({ question: "Who?" });
  });

  it.each([
    ["of one character", "?"],
    ["of 2,000 characters", "x".repeat(2_000)],
    ["of 1,000 characters outside the basic plane", "😀".repeat(1_000)],
    ["with a line break and a no-break space", "Who\n\u00a0won?"],
  ])("takes a question %s", async (_, question) => {
    expect((await server.ask({ question })).status).toBe(200);
    expect(service.asked.at(-1)).toEqual({ question });
  });

  it.each<[string, unknown, RegExp]>([
    ["without a question", {}, /"question" is missing/],
    ["with an empty question", { question: "" }, /: "question" is blank\.$/],
    ["with a blank question", { question: " \n\t\u00a0" }, /"question" is blank/],
    [
      "with a question of 2,001 characters",
      { question: "x".repeat(2_001) },
      /"question" is 2,001 characters long, at most 2,000/,
    ],
    ["with 1,001 characters outside the basic plane", { question: "😀".repeat(1_001) }, /2,002 characters/],
    ["with a number for a question", { question: 42 }, /"question" must be a string, not 42/],
    ["with null for a question", { question: null }, /"question" must be a string, not null/],
    ["with half a surrogate pair", '{"question":"\\ud83d?"}', /"question" holds half of a surrogate pair/],
    ["that is a list", [], /the body must be an object, not a list/],
    ["that is a string", '"Who?"', /the body must be an object, not "Who\?"/],
    ["that is null", "null", /the body must be an object, not null/],
    ["with a history that is no list", { question: "Who?", history: {} }, /"history" must be a list, not an object/],
    [
      "with 21 earlier turns",
      { question: "Who?", history: Array(21).fill({ question: "x" }) },
      /"history" has 21 turns, at most 20/,
    ],
    ["with a turn that is a string", { question: "Who?", history: ["x"] }, /"history\[0\]" must be an object, not "x"/],
    [
      "with a blank earlier question",
      { question: "Who?", history: [{ question: "x" }, { question: " " }] },
      /"history\[1\]\.question" is blank/,
    ],
    [
      "with too long an earlier question",
      { question: "Who?", history: [{ question: "x".repeat(2_001) }] },
      /"history\[0\]\.question" is 2,001/,
    ],
    [
      "with an earlier answer of another type",
      { question: "Who?", history: [{ question: "x", answer: null }] },
      /"history\[0\]\.answer" must be a string, not null/,
    ],
    [
      "with too long an earlier answer",
      { question: "Who?", history: [{ question: "x", answer: "x".repeat(MAX_ANSWER_LENGTH + 1) }] },
      /"history\[0\]\.answer" is 10,001/,
    ],
    [
      "with documents that are no list",
      { question: "Who?", documents: "one.txt" },
      /"documents" must be a list, not "one\.txt"/,
    ],
    [
      "with a document that is no string",
      { question: "Who?", documents: [1] },
      /"documents\[0\]" must be a string, not 1/,
    ],
    [
      "with an unknown document",
      { question: "Who?", documents: ["one.txt", "gone.txt"] },
      /document "gone\.txt": the index holds none of that id/,
    ],
    [
      "with a day that does not exist",
      { question: "Who?", publishedFrom: "2016-02-30" },
      /"publishedFrom" must be a date like 2016-02-11, not "2016-02-30"/,
    ],
    [
      "with the 29th of February of a common year",
      { question: "Who?", publishedTo: "2015-02-29" },
      /"publishedTo" must be a date/,
    ],
    [
      "with a time for a date",
      { question: "Who?", publishedTo: "2016-02-11T10:00:00Z" },
      /"publishedTo" must be a date/,
    ],
    [
      "with a year for a date",
      { question: "Who?", publishedFrom: 2016 },
      /"publishedFrom" must be a date like 2016-02-11, not 2016/,
    ],
    [
      "with a period that ends before it starts",
      { question: "Who?", publishedFrom: "2016-02-11", publishedTo: "2016-02-10" },
      /"publishedFrom" is after publishedTo/,
    ],
    ["with a limit of 0", { question: "Who?", limit: 0 }, /"limit" must be a whole number from 1 to 10, not 0/],
    ["with a limit of 11", { question: "Who?", limit: 11 }, /"limit" must be a whole number from 1 to 10, not 11/],
    ["with a limit of 2.5", { question: "Who?", limit: 2.5 }, /"limit" must be a whole number from 1 to 10, not 2\.5/],
    [
      "with a limit in words",
      { question: "Who?", limit: "three" },
      /"limit" must be a whole number from 1 to 10, not "three"/,
    ],
    [
      "with an enormous limit",
      '{"question":"Who?","limit":1e400}',
      /"limit" must be a whole number from 1 to 10, not Infinity/,
    ],
    ["that is empty", "", /body: it is empty/],
    ["that is blank", " \n", /body: it is empty/],
    ["that is broken JSON", '{"question":', /body: it is not valid JSON/],
    ["that is JSON and a rest", '{"question":"Who?"} x', /body: it is not valid JSON/],
    [
      "that is not UTF-8",
      new Uint8Array([...Buffer.from('{"question":"'), 0xe9, ...Buffer.from('"}')]),
      /body: it is not valid UTF-8/,
    ],
    ["that is nested deeply", "[".repeat(100_000), /body: it is not valid JSON/],
    [
      "that is nested deeply and whole",
      "[".repeat(100_000) + "]".repeat(100_000),
      /body must be an object, not a list/,
    ],
    [
      "with a question nested deeply",
      `{"question":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      /"question" must be a string, not a list/,
    ],
  ])("refuses a body %s", async (_, body, reason) => {
    const before = service.asked.length;
    const problem = await expectProblem(await server.ask(body), 400);
    expect(problem).toMatchObject({ type: "urn:pullquote:error:invalid-request", title: "Invalid request" });
    expect(problem.detail).toMatch(reason);
    expect(service.asked).toHaveLength(before);
  });

  it("names the first faults and counts the others", async () => {
    const body = { question: 1, history: 1, documents: 1, limit: 0, publishedFrom: 1 };
    const { detail } = await expectProblem(await server.ask(body), 400);
    expect(detail).toMatch(/"question" .+; "history" .+; "documents" .+; and 2 more\.$/);
  });

  it("repeats no more than a line of what it refuses", async () => {
    const { detail } = await expectProblem(
      await server.ask({ question: "Who?", documents: ["x\n".repeat(50_000)] }),
      400,
    );
    expect(detail.length).toBeLessThan(400);
    expect(detail).not.toContain("\n");
  });

  it("finds nothing in an empty list of documents, without refusing it", async () => {
    expect((await server.ask({ question: "Who?", documents: [] })).status).toBe(200);
    expect(service.asked.at(-1)).toEqual({ question: "Who?", documents: [] });
  });

  it("takes a body with a byte-order mark", async () => {
    expect((await server.ask('\ufeff{"question":"Who?"}')).status).toBe(200);
  });

  it.each(["application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'])(
    "takes the content type %s",
    async (type) => {
      expect((await server.ask({ question: "Who?" }, { "content-type": type })).status).toBe(200);
    },
  );

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "application/json-seq",
    "application/json; charset=iso-8859-1",
    "",
  ])("refuses the content type %j, so that no form of another site can ask", async (type) => {
    const problem = await expectProblem(await server.ask({ question: "Who?" }, { "content-type": type }), 415);
    expect(problem.detail).toContain("application/json");
  });

  it("refuses a compressed body", async () => {
    await expectProblem(await server.ask({ question: "Who?" }, { "content-encoding": "gzip" }), 415);
  });

  it("takes a body of exactly the largest size", async () => {
    const body = '{"question":"Who?"}'.padEnd(MAX_BODY_BYTES, " ");
    expect((await server.ask(body)).status).toBe(200);
  });

  it("answers the next question on a connection that a large body came by", async () => {
    for (let round = 0; round < 20; round++) {
      await expectProblem(await server.ask({ question: "x".repeat(1_000_000) }), 413);
      expect((await server.ask({ question: "Who?" })).status).toBe(200);
    }
  });

  it("refuses a body one byte larger", async () => {
    const body = '{"question":"Who?"}'.padEnd(MAX_BODY_BYTES + 1, " ");
    const problem = await expectProblem(await server.ask(body), 413);
    expect(problem).toMatchObject({ type: "urn:pullquote:error:payload-too-large" });
    expect(problem.detail).toContain("262,144 bytes");
  });

  /** A body of spaces that does not say its length. */
  function spaces(length: number) {
    const body = {
      left: length,
      init: { method: "POST", headers: { "content-type": "application/json" }, duplex: "half" } as RequestInit,
    };
    body.init.body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000).fill(0x20));
        body.left -= 100_000;
        if (body.left === 0) controller.close();
      },
    });
    return body;
  }

  it("refuses a body of 1 MB that does not say its length", async () => {
    await expectProblem(await fetch(`${server.url}/api/ask`, spaces(1_000_000).init), 413);
  });

  it("stops reading a body that does not end", async () => {
    const app = createApp(service, { webFolder: "no such folder" });
    const body = spaces(100_000_000);
    await expectProblem(await app.request("/api/ask", body.init), 413);
    expect(body.left).toBeGreaterThan(80_000_000);
  });

  it("refuses a body of 10 MB by the length it says, before any of it has come", async () => {
    const head = ["POST /api/ask HTTP/1.1", `Host: 127.0.0.1:${server.port}`, "Content-Type: application/json"];
    const answer = await exchange(
      server,
      [...head, "Content-Length: 10000000", "Connection: close", "", ""].join("\r\n"),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("answers any body with an answer or a problem, never with an error of its own", async () => {
    const junk = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.integer());
    const orJunk = <T>(valid: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 9, arbitrary: valid }, { weight: 1, arbitrary: junk });
    const words = fc.string({ minLength: 1 });
    const date = fc
      .date({ min: new Date(0), max: new Date(2e12), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const turn = fc.record({ question: orJunk(words), answer: orJunk(words) }, { requiredKeys: ["question"] });
    const anyRequest = fc.record(
      {
        question: orJunk(words),
        history: orJunk(fc.array(orJunk(turn), { maxLength: 3 })),
        documents: orJunk(fc.subarray(["one.txt", "two.txt"])),
        publishedFrom: orJunk(date),
        publishedTo: orJunk(date),
        limit: orJunk(fc.integer({ min: 1, max: 10 })),
      },
      { requiredKeys: ["question"] },
    );
    const anyBody = fc.oneof(
      { weight: 3, arbitrary: anyRequest.map((value) => JSON.stringify(value)) },
      fc.json(),
      fc.string({ unit: "binary" }),
      fc.uint8Array(),
    );
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const response = await server.ask(body);
        if (response.status === 200) {
          answered += 1;
          await response.body?.cancel();
        } else await expectProblem(response, 400);
      }),
      { seed: 20160211, numRuns: 100 },
    );
    expect(answered).toBeGreaterThan(10);
    expect(server.log).toEqual([]);
  }, 60_000);
});

describe("an error of the service", () => {
  it.each<[ErrorCode, number]>([
    ["invalid-request", 400],
    ["not-found", 404],
    ["index-missing", 503],
    ["index-unfinished", 503],
    ["index-outdated", 503],
    ["index-damaged", 503],
    ["model-missing", 503],
    ["model-failed", 500],
    ["verification-failed", 500],
  ])("%s becomes a problem of status %i with its message", async (code, status) => {
    const failure = new PullquoteError(code, `Cannot do it: ${code}.`, { cause: new Error("disk\non fire") });
    const failing = await servingForTest({ service: fakeService([], { ask: () => Promise.reject(failure) }) });
    const problem = await expectProblem(await failing.ask({ question: "Who?" }), status);
    expect(problem).toMatchObject({ type: `urn:pullquote:error:${code}`, detail: `Cannot do it: ${code}.` });
    expect(failing.log).toEqual(
      status >= 500 ? [`POST "/api/ask" failed: ${code}: Cannot do it: ${code}., because Error: disk on fire`] : [],
    );
  });

  it.each<[string, unknown]>([
    ["an error", new TypeError("secret\nof the house", { cause: new Error("deeper") })],
    ["something that is no error", "secret of the house"],
    ["undefined", undefined],
  ])("that nobody foresaw (%s) tells the client nothing and the log, on one line, everything", async (_, thrown) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is thrown may be anything
    const ask = () => Promise.reject(thrown);
    const failing = await servingForTest({ service: fakeService([], { ask }) });
    const response = await failing.ask({ question: "Who?" });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    const problem = await expectProblem(response, 500);
    expect(problem).toMatchObject({ type: "about:blank", title: "Internal Server Error" });
    expect(problem.detail).not.toContain("secret");
    expect(failing.log).toHaveLength(1);
    expect(failing.log[0]).toMatch(thrown === undefined ? /undefined/ : /secret of the house/);
    expect(failing.log[0]).not.toContain("\n");
  });

  it("leaves the server able to answer", async () => {
    let failures = 1;
    const inner = fakeService();
    const ask: FakeService["ask"] = async (request) => {
      if (failures-- > 0) throw new Error("once");
      return inner.ask(request);
    };
    const failing = await servingForTest({ service: fakeService(undefined, { ask }) });
    await expectProblem(await failing.ask({ question: "Who?" }), 500);
    expect((await failing.ask({ question: "Who?" })).status).toBe(200);
  });
});

describe("a problem", () => {
  it("is never cached and carries the same security headers as a page", async () => {
    const response = await server.ask({});
    expectProblemBody(
      { status: response.status, type: response.headers.get("content-type"), body: await response.text() },
      400,
    );
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });
});
