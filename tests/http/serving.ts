import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { AskService } from "../../src/core/service.js";
import { createApp } from "../../src/http/app.js";
import { startServer, type RunningServer, type ServerOptions } from "../../src/http/server.js";
import { fakeService } from "./fake-service.js";

export interface Serving extends RunningServer {
  /** What the server logged. */
  readonly log: string[];
  /** Posts a value as JSON, or a string or bytes as they are, to /api/ask. */
  ask(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface ServingOptions extends Partial<Omit<ServerOptions, "app">> {
  readonly service?: AskService;
  readonly webFolder?: string;
}

/** A server over a fake service, on a free port of loopback. Whoever starts it closes it. */
export async function serving({
  service = fakeService(),
  webFolder,
  ...options
}: ServingOptions = {}): Promise<Serving> {
  const log: string[] = [];
  const app = createApp(service, {
    webFolder: webFolder ?? join(tmpdir(), "pullquote-no-such-folder"),
    log: (line) => log.push(line),
  });
  const server = await startServer({ host: "127.0.0.1", port: 0, ...options, app });
  return {
    ...server,
    log,
    ask: (body, headers = {}) =>
      fetch(`${server.url}/api/ask`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
  };
}

/** The same, closed at the end of the test. */
export async function servingForTest(options: ServingOptions = {}): Promise<Serving> {
  const server = await serving(options);
  onTestFinished(() => server.close(0));
  return server;
}

/** A new folder; whoever asks for it removes it. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "pullquote-web-"));
}

/** The same, removed at the end of the test. */
export function emptyFolderForTest(): string {
  const folder = emptyFolder();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with headers of one's own choosing, which `fetch` does not allow. */
export async function request(
  { port }: Pick<RunningServer, "port">,
  path: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawResponse> {
  const outgoing = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false });
  outgoing.end(body);
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: await text(incoming) };
}

/** Sends bytes as they are and gives back all that the server sends until it closes the connection. */
export async function exchange({ port }: Pick<RunningServer, "port">, sent: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(sent);
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString("latin1")));
  await once(socket, "close");
  return received;
}
