import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { PullquoteError } from "../core/errors.js";
import { trackConnections } from "./connections.js";
import { createGuard } from "./guard.js";
import { browserUrl, hostInUrl } from "./host.js";
import { PROBLEM_TYPE, problemOf } from "./problem.js";
import { SECURITY_HEADERS } from "./security-headers.js";

export interface ServerOptions {
  /** What `createApp` made, or anything else that answers requests. */
  readonly app: { fetch(request: Request): Response | Promise<Response> };
  /** Host to bind. */
  readonly host: string;
  /** Port to bind, 0 for any that is free. */
  readonly port: number;
  /** Host names, without port, that may stand in `Host` and `Origin` besides loopback and `host`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Milliseconds a client may take to send the head, and the whole, of a request. */
  readonly timeouts?: { readonly head: number; readonly request: number } | undefined;
}

export interface RunningServer {
  /** Address to open in a browser, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and resolves when the answers under way are sent; cut off after `graceMs` (default 10,000). */
  close(graceMs?: number): Promise<void>;
}

const DEFAULT_TIMEOUTS = { head: 10_000, request: 30_000 };

/**
 * Serves an app over HTTP, behind the guard that refuses foreign hosts and origins.
 * @throws PullquoteError `address-in-use`, or `usage` when the host or port cannot be bound.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { app, host, allowedHosts, timeouts = DEFAULT_TIMEOUTS } = options;
  const server = createServer({
    headersTimeout: timeouts.head,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: Math.min(timeouts.head, 5_000),
    requireHostHeader: false,
  });
  const connections = trackConnections(server);
  const port = await listen(server, host, options.port);

  const guard = createGuard({ host, port, allowedHosts });
  const answer = getRequestListener((request) => app.fetch(request), {
    overrideGlobalObjects: false,
    errorHandler: unreadableRequest,
  });
  server.on("request", (request, response) => {
    const refusal = guard(request);
    if (refusal) sendProblem(response, refusal);
    else void answer(request, response);
  });

  let closed: Promise<void> | undefined;
  return {
    url: browserUrl(host, port),
    port,
    close: (graceMs = 10_000) => (closed ??= connections.drain(graceMs)),
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port }, resolve);
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw listenError(error, host, port);
  }
}

/** What is the case, and what to do, when an address cannot be bound for the reason of this code. */
const LISTEN_FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else does already. Stop it, or choose another port with --port.",
  EACCES: "this user may not. Choose a port of 1024 or above with --port.",
  EADDRNOTAVAIL: "this machine has no such address. Change --host.",
  ENOTFOUND: "there is no such host. Change --host.",
  EAI_AGAIN: "there is no such host. Change --host.",
  ERR_SOCKET_BAD_PORT: "a port is a whole number from 0 to 65535. Change --port.",
};

function listenError(cause: unknown, host: string, port: number): PullquoteError {
  const { code = "" } = cause as NodeJS.ErrnoException;
  const reason = LISTEN_FAILURES[code] ?? `${String(cause)}. Change --host or --port.`;
  return new PullquoteError(
    code === "EADDRINUSE" ? "address-in-use" : "usage",
    `Cannot listen on "${hostInUrl(host)}:${port}": ${reason}`,
    { cause },
  );
}

/** The response for a request that never became one the app could look at. */
function unreadableRequest(error: unknown): Response {
  const reason = error instanceof Error ? error.message : String(error);
  const refusal = new PullquoteError("invalid-request", `Cannot serve the request: ${reason}.`, { cause: error });
  const { status, headers, body } = problemMessage(refusal);
  return new Response(body, { status, headers });
}

function sendProblem(response: ServerResponse, refusal: PullquoteError): void {
  const { status, headers, body } = problemMessage(refusal);
  // Closing spares reading the body of a request that is refused anyway.
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body), connection: "close" }).end(body);
}

function problemMessage(error: PullquoteError) {
  const problem = problemOf(error);
  return {
    status: problem.status,
    headers: { ...SECURITY_HEADERS, "cache-control": "no-store", "content-type": PROBLEM_TYPE },
    body: JSON.stringify(problem),
  };
}
