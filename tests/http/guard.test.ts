import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGuard, type GuardedAddress } from "../../src/http/guard.js";
import { browserUrl } from "../../src/http/host.js";
import { fakeService, type FakeService } from "./fake-service.js";
import { expectProblemBody } from "./problem-response.js";
import { exchange, request, serving, type RawResponse, type Serving } from "./serving.js";

const PATHS = [
  "/",
  "/assets/x.js",
  "/api/health",
  "/api/documents",
  "/api/documents/one.txt",
  "/api/openapi.json",
  "/x",
];

let service: FakeService;
let server: Serving;

beforeAll(async () => {
  service = fakeService();
  server = await serving({ service });
});
afterAll(() => server.close(0));

function expectRefused({ status, headers, body }: RawResponse) {
  const problem = expectProblemBody({ status, type: headers["content-type"], body }, 403);
  expect(problem).toMatchObject({ type: "urn:pullquote:error:forbidden-origin" });
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "cache-control": "no-store" });
  return problem;
}

describe("a request's Host", () => {
  it.each(["localhost", "LocalHost", "127.0.0.1", "[::1]"])("may be %s, with the port or without", async (host) => {
    for (const name of [host, `${host}:${server.port}`]) {
      expect((await request(server, "/api/health", { headers: { host: name } })).status).toBe(200);
    }
  });

  it.each(PATHS)("is checked on %s", async (path) => {
    const problem = expectRefused(await request(server, path, { headers: { host: `evil.example:${server.port}` } }));
    expect(problem.detail).toContain(`"evil.example:${server.port}"`);
  });

  it("is checked before a question is asked", async () => {
    const asked = service.asked.length;
    const headers = { host: "evil.example", "content-type": "application/json" };
    expectRefused(await request(server, "/api/ask", { method: "POST", headers, body: '{"question":"Who?"}' }));
    expect(service.asked).toHaveLength(asked);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evil.example#localhost",
    "evil.example/@localhost",
    "user@localhost",
    "localhost:1",
    "localhost:",
    "localhost.",
    "127.0.0.2",
    "127.1",
    "0.0.0.0",
    "::1",
    "[::ffff:127.0.0.1]",
    "2130706433",
    "127.0.0.1, evil.example",
  ])("may not be %j", async (host) => {
    expectRefused(await request(server, "/api/health", { headers: { host } }));
  });

  it("may not be empty", async () => {
    const empty = "GET /api/health HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n";
    expect(await exchange(server, empty)).toMatch(/^HTTP\/1\.1 403 .*problem\+json/s);
  });

  it("must be there", async () => {
    expect(await exchange(server, "GET /api/health HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 .*problem\+json/s);
    const bare = "GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n";
    expect(await exchange(server, bare)).toMatch(/^HTTP\/1\.1 400 .*problem\+json/s);
  });

  it("must not be there twice", async () => {
    const twice = "GET /api/health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    expect(await exchange(server, twice)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("cannot be replaced by a whole URL as the target", async () => {
    for (const url of ["http://evil.example/api/health", `http://127.0.0.1:${server.port}/api/health`]) {
      const whole = `GET ${url} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      expect(await exchange(server, whole)).toMatch(/^HTTP\/1\.1 400 .*problem\+json/s);
    }
  });

  it("does not open the asterisk form or a tunnel", async () => {
    const rest = "HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    expect(await exchange(server, `OPTIONS * ${rest}`)).toMatch(/^HTTP\/1\.1 400 .*problem\+json/s);
    expect(await exchange(server, `CONNECT evil.example:443 ${rest}`)).toBe("");
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});

describe("a request's Origin", () => {
  it.each(["localhost", "127.0.0.1", "[::1]"])("may be this server as %s", async (host) => {
    const headers = { origin: `http://${host}:${server.port}` };
    expect((await request(server, "/api/health", { headers })).status).toBe(200);
  });

  it.each(PATHS)("is checked on %s", async (path) => {
    expectRefused(await request(server, path, { headers: { origin: "https://evil.example" } }));
  });

  it("is compared with the bound address, not with the request's own Host", async () => {
    const host = `evil.example:${server.port}`;
    expectRefused(await request(server, "/api/health", { headers: { host, origin: `http://${host}` } }));
  });

  it.each([
    "null",
    "",
    "http://localhost",
    "http://localhost:1",
    "https://localhost:PORT",
    "http://localhost:PORT.evil.example",
    "http://localhost:PORT/",
    "http://evil.example:PORT",
    "http://localhost:PORT, http://evil.example",
    "file://",
  ])("may not be %j", async (origin) => {
    const headers = { origin: origin.replaceAll("PORT", String(server.port)) };
    expectRefused(await request(server, "/api/health", { headers }));
  });

  it("is refused to a preflight, and nothing is ever shared with other origins", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    const refused = await request(server, "/api/ask", { method: "OPTIONS", headers });
    expectRefused(refused);
    const welcome = await request(server, "/api/health", { headers: { origin: server.url } });
    for (const response of [refused, welcome]) {
      expect(Object.keys(response.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });
});

describe("a browser's word on where a request comes from", () => {
  it.each(["same-origin", "none"])("may be %s", async (site) => {
    expect((await request(server, "/api/health", { headers: { "sec-fetch-site": site } })).status).toBe(200);
  });

  it.each(["cross-site", "same-site"])("may not be %s", async (site) => {
    expectRefused(await request(server, "/api/health", { headers: { "sec-fetch-site": site } }));
  });
});

describe("a server bound elsewhere", () => {
  /** The codes of the errors that these hosts meet as Host and as Origin; undefined where they are welcome. */
  function verdicts(address: GuardedAddress, hosts: readonly string[]) {
    const guard = createGuard(address);
    const ask = (headers: Record<string, string[]>) => guard({ headersDistinct: headers, url: "/" })?.code;
    return hosts.map((host) => [
      ask({ host: [host] }),
      ask({ host: [`${host}:${address.port}`], origin: [`http://${host}:${address.port}`] }),
    ]);
  }
  const WELCOME = [undefined, undefined];
  const REFUSED = ["forbidden-origin", "forbidden-origin"];

  it.each([
    ["192.168.1.5", "192.168.1.5"],
    ["fd00::5", "[fd00::5]"],
    ["Reading-Room", "reading-room"],
  ])("to %s answers to %s and to loopback", (host, name) => {
    const address = { host, port: 4321 };
    expect(verdicts(address, [name, "localhost", "127.0.0.1", "[::1]"])).toEqual(Array(4).fill(WELCOME));
    expect(verdicts(address, ["evil.example", "192.168.1.6", "0.0.0.0"])).toEqual(Array(3).fill(REFUSED));
  });

  it.each(["0.0.0.0", "::"])("to all interfaces (%s) answers to the machine's own addresses and no others", (host) => {
    const own = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));
    const address = { host, port: 4321 };
    expect(verdicts(address, [...own, "localhost"])).toEqual(Array(own.length + 1).fill(WELCOME));
    expect(verdicts(address, ["evil.example", "203.0.113.7"])).toEqual(Array(2).fill(REFUSED));
  });

  it("answers to further names that it was given", () => {
    const address = { host: "0.0.0.0", port: 4321, allowedHosts: ["Reading-Room.example"] };
    expect(verdicts(address, ["reading-room.example"])).toEqual([WELCOME]);
    expect(verdicts(address, ["x.reading-room.example", "reading-room.example.evil.example"])).toEqual(
      Array(2).fill(REFUSED),
    );
  });

  it("to port 80 takes origins without a port, as browsers send them", () => {
    const guard = createGuard({ host: "127.0.0.1", port: 80 });
    expect(guard({ headersDistinct: { host: ["localhost"], origin: ["http://localhost"] }, url: "/" })).toBeUndefined();
  });

  it.each([
    ["127.0.0.1", "http://127.0.0.1:4321"],
    ["localhost", "http://localhost:4321"],
    ["::1", "http://[::1]:4321"],
    ["0.0.0.0", "http://localhost:4321"],
    ["::", "http://localhost:4321"],
  ])("to %s is opened at %s", (host, url) => {
    expect(browserUrl(host, 4321)).toBe(url);
  });
});
