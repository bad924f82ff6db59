import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import { fakeAnswer, fakeDocument, fakeService } from "./fake-service.js";
import { exchange, serving, servingForTest } from "./serving.js";

/** A service whose answers wait until they are let go. */
function heldService() {
  const waiting: (() => void)[] = [];
  let onAsked: () => void;
  const asked = new Promise<void>((resolve) => (onAsked = resolve));
  const ask = (request: AskRequest) =>
    new Promise<AskResponse>((resolve) => {
      waiting.push(() => resolve(fakeAnswer(request, fakeDocument("one.txt"))));
      onAsked();
    });
  return {
    service: fakeService(undefined, { ask }),
    asked: () => asked,
    letGo: () => waiting.splice(0).forEach((go) => go()),
  };
}

describe("the address", () => {
  it("is where the server can be reached", async () => {
    const { url, port } = await servingForTest();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  it("in use is an error that says so", async () => {
    const { port } = await servingForTest();
    await expect(serving({ port })).rejects.toMatchObject({
      name: "PullquoteError",
      code: "address-in-use",
      message: `Cannot listen on "127.0.0.1:${port}": something else does already. Stop it, or choose another port with --port.`,
    });
  });

  it.each<[string, { host?: string; port?: number }, RegExp]>([
    ["not of this machine", { host: "203.0.113.7" }, /"203\.0\.113\.7:0": this machine has no such address.+--host/],
    ["of no machine", { host: "no such host" }, /"no such host:0": .+--host/],
    ["with a port too high", { port: 65_536 }, /"127\.0\.0\.1:65536": a port is a whole number from 0 to 65535/],
    ["with half a port", { port: 0.5 }, /a port is a whole number/],
  ])("%s is wrong usage", async (_, address, message) => {
    const failure = serving(address);
    await expect(failure).rejects.toMatchObject({ name: "PullquoteError", code: "usage" });
    await expect(failure).rejects.toThrow(message);
  });
});

describe("a client that", () => {
  it("goes away while its question is answered leaves the server as it was", async () => {
    const { service, asked, letGo } = heldService();
    const server = await servingForTest({ service });
    const leaving = new AbortController();
    const left = fetch(`${server.url}/api/ask`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"question":"Who?"}',
      signal: leaving.signal,
    });
    await asked();
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/);
    letGo();
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(server.log).toEqual([]);
  });

  it("goes away in the middle of its question leaves the server as it was", async () => {
    const server = await servingForTest();
    const socket = connect(server.port, "127.0.0.1");
    const headers = ["Host: 127.0.0.1", "Content-Type: application/json", "Content-Length: 100"];
    socket.write(["POST /api/ask HTTP/1.1", ...headers, "Expect: 100-continue", "", '{"question'].join("\r\n"));
    const [go] = (await once(socket, "data")) as [Buffer];
    expect(String(go)).toMatch(/^HTTP\/1\.1 100 /);
    socket.destroy();
    await once(socket, "close");
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
    expect(server.log).toEqual([]);
  });

  it.each([
    ["never ends its head", "GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n"],
    [
      "never ends its body",
      'POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"',
    ],
  ])("%s is sent away", async (_, sent) => {
    const server = await servingForTest({ timeouts: { head: 50, request: 100 } });
    expect(await exchange(server, sent)).toMatch(/^HTTP\/1\.1 408 /);
    expect(server.log).toEqual([]);
  });

  it.each([
    ["does not speak HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400],
    ["sends a head of 20 kB", `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
    [
      "sends two lengths",
      "POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      400,
    ],
    [
      "sends a length and chunks",
      "POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
      400,
    ],
  ])("%s is refused", async (_, sent, status) => {
    const server = await servingForTest();
    expect(await exchange(server, sent)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});

describe("closing", () => {
  it("lets an answer under way be sent, and takes no more questions", async () => {
    const { service, asked, letGo } = heldService();
    const server = await serving({ service });
    const answer = server.ask({ question: "Who?" });
    await asked();
    const closed = server.close();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow();
    letGo();
    expect(await (await answer).json()).toMatchObject({ question: "Who?", status: "answered" });
    await closed;
  });

  it("does not wait for connections that nothing is asked on", async () => {
    const server = await serving();
    const [unused, halfAsked] = [connect(server.port, "127.0.0.1"), connect(server.port, "127.0.0.1")];
    halfAsked.write("GET /api/health HTTP/1.1\r\n");
    await (await fetch(`${server.url}/api/health`)).text();
    unused.resume();
    halfAsked.resume();
    const gone = Promise.all([once(unused, "close"), once(halfAsked, "close")]);
    await server.close(60_000);
    await gone;
  });

  it("cuts off an answer that does not come in time", async () => {
    const { service, asked } = heldService();
    const server = await serving({ service });
    const answer = server.ask({ question: "Who?" });
    const cut = expect(answer).rejects.toThrow();
    await asked();
    await server.close(10);
    await cut;
  });

  it("twice is closing once", async () => {
    const server = await serving();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});
