import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/core/version.js";
import { PullquoteError } from "../../src/core/errors.js";
import { fakeDocument, fakeService } from "./fake-service.js";
import { expectProblem, expectProblemBody } from "./problem-response.js";
import { request, servingForTest } from "./serving.js";

describe("GET /api/documents", () => {
  it("lists what is known of each document, without text and sentences", async () => {
    const { url } = await servingForTest();
    const response = await fetch(`${url}/api/documents`);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const known = ["id", "title", "publisher", "author", "published", "sha256", "characters"];
    const { documents } = (await response.json()) as { documents: object[] };
    expect(documents.map((document) => Object.keys(document))).toEqual([known, known]);
    expect([fakeDocument("one.txt"), fakeDocument("two.txt")]).toMatchObject(documents);
  });

  it("is an empty list when there are none", async () => {
    const { url } = await servingForTest({ service: fakeService([]) });
    expect(await (await fetch(`${url}/api/documents`)).json()).toEqual({ documents: [] });
  });
});

describe("GET /api/documents/{id}", () => {
  it("gives a document with its text, character for character", async () => {
    const text = "\u00a0\u201cQuoted\u201d\r\n\u2028tab\t\u0000 \ufeff😀 end\n";
    const document = fakeDocument("one.txt", text);
    const { url } = await servingForTest({ service: fakeService([], { document: () => Promise.resolve(document) }) });
    const { sentences, ...expected } = document;
    expect(sentences).toHaveLength(1);
    expect(await (await fetch(`${url}/api/documents/one.txt`)).json()).toEqual(expected);
  });

  it.each([
    "news/2016/one.txt",
    "two words.txt",
    "Škoda – année 1.txt",
    "日本/😀.txt",
    "100%.txt",
    "100%41.txt",
    "%2e%2e%2fetc.txt",
    "../one.txt",
    "../../package.json",
    "..\\one.txt",
    "...txt",
    "a?b#c&d=e;f+g.txt",
    ":id",
    "*",
    "{id}",
    "a\nb\tc.txt",
    "__proto__",
    "constructor",
  ])("finds the document called %j by its encoded id", async (id) => {
    const server = await servingForTest({ service: fakeService([id, "other.txt"]) });
    const { status, body } = await request(server, `/api/documents/${encodeURIComponent(id)}`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ id, text: `The text of ${id}.` });
  });

  it("finds a document of any id", async () => {
    const ids: string[] = [];
    const service = fakeService([], { document: (id) => (ids.push(id), Promise.resolve(fakeDocument(id))) });
    const server = await servingForTest({ service });
    const anyId = fc
      .string({ unit: "binary", minLength: 1, maxLength: 50 })
      .filter((id) => !/\p{Surrogate}/u.test(id) && id !== "." && id !== "..");
    await fc.assert(
      fc.asyncProperty(anyId, async (id) => {
        const { status } = await request(server, `/api/documents/${encodeURIComponent(id)}`);
        expect(status).toBe(200);
        expect(ids.at(-1)).toBe(id);
      }),
      { seed: 20150907, numRuns: 100 },
    );
  }, 60_000);

  it("names an unknown id", async () => {
    const { url } = await servingForTest();
    const problem = await expectProblem(await fetch(`${url}/api/documents/gone%2Fone.txt`), 404);
    expect(problem).toMatchObject({ type: "urn:pullquote:error:not-found", title: "Not found" });
    expect(problem.detail).toContain('"gone/one.txt"');
  });

  it.each([
    "/api/documents/",
    "/api/documents/../package.json",
    "/api/documents/%2e%2e/package.json",
    "/api/documents/..%2F..%2Fpackage.json",
    "/api/documents/%2Fetc%2Fpasswd",
    "/api/documents/..%5Cpackage.json",
    "/api/documents/one.txt/",
    "/api/documents/one.txt%00",
    "/api/documents//one.txt",
  ])("finds nothing at %s, because documents are no files", async (path) => {
    const server = await servingForTest();
    const { status, headers, body } = await request(server, path);
    expectProblemBody({ status, type: headers["content-type"], body }, 404);
  });

  it.each(["/api/documents/%zz", "/api/documents/%", "/api/documents/%c3%28", "/api/documents/a\\b", "/%ff?x=%zz"])(
    "refuses the broken encoding of %s",
    async (path) => {
      const server = await servingForTest();
      const { status, headers, body } = await request(server, path);
      expectProblemBody({ status, type: headers["content-type"], body }, 400);
    },
  );
});

describe("GET /api/health", () => {
  it("says what the index holds, by which model and which version", async () => {
    const { url } = await servingForTest();
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({
      status: "ok",
      documents: 2,
      passages: 7,
      model: "tiny",
      version: VERSION,
    });
  });

  it("is a problem when the index is gone", async () => {
    const health = () => Promise.reject(new PullquoteError("index-missing", 'Cannot open "index": there is none.'));
    const { url } = await servingForTest({ service: fakeService([], { health }) });
    const problem = await expectProblem(await fetch(`${url}/api/health`), 503);
    expect(problem).toMatchObject({ title: "Index missing", detail: 'Cannot open "index": there is none.' });
  });
});

describe("a route", () => {
  it.each(["/api", "/api/", "/api/nothing", "/api/ask/", "/nothing", "/api/health/x", "//api/health"])(
    "that is not there (%s) is a problem",
    async (path) => {
      const server = await servingForTest();
      const { status, headers, body } = await request(server, path);
      expect(expectProblemBody({ status, type: headers["content-type"], body }, 404).detail).toContain(path);
    },
  );

  it.each([
    ["GET", "/api/ask", "POST"],
    ["PUT", "/api/ask", "POST"],
    ["OPTIONS", "/api/ask", "POST"],
    ["POST", "/api/documents", "GET, HEAD"],
    ["DELETE", "/api/documents/one.txt", "GET, HEAD"],
    ["PATCH", "/api/health", "GET, HEAD"],
    ["POST", "/api/openapi.json", "GET, HEAD"],
    ["POST", "/", "GET, HEAD"],
    ["PROPFIND", "/api/health", "GET, HEAD"],
    ["TRACE", "/api/health", "GET, HEAD"],
  ])("refuses %s %s and names what it takes", async (method, path, allow) => {
    const server = await servingForTest();
    const { status, headers, body } = await request(server, path, { method });
    expectProblemBody({ status, type: headers["content-type"], body }, 405);
    expect(headers.allow).toBe(allow);
  });

  it.each(["/api/documents", "/api/documents/one.txt", "/api/health", "/api/openapi.json"])(
    "answers HEAD %s like GET, without the body",
    async (path) => {
      const server = await servingForTest();
      const head = await request(server, path, { method: "HEAD" });
      const get = await request(server, path);
      expect(head).toMatchObject({ status: 200, body: "" });
      expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
    },
  );

  it("answers HEAD of what is not there with 404 and no body", async () => {
    const server = await servingForTest();
    expect(await request(server, "/api/documents/gone", { method: "HEAD" })).toMatchObject({ status: 404, body: "" });
  });
});
