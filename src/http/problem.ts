import { STATUS_CODES } from "node:http";
import { HTTPException } from "hono/http-exception";
import { PullquoteError, type ErrorCode } from "../core/errors.js";
import type { Problem } from "./schemas.js";

/** Status and title of every error a request can end in. */
const PROBLEMS: Readonly<Record<ErrorCode, readonly [status: number, title: string]>> = {
  usage: [400, "Wrong usage"],
  "invalid-request": [400, "Invalid request"],
  "payload-too-large": [413, "Request too large"],
  "forbidden-origin": [403, "Foreign host or origin"],
  "not-found": [404, "Not found"],
  "unreadable-file": [500, "Unreadable file"],
  "no-documents": [503, "No documents"],
  "index-missing": [503, "Index missing"],
  "index-unfinished": [503, "Index being built"],
  "index-outdated": [503, "Index outdated"],
  "index-damaged": [503, "Index damaged"],
  "model-missing": [503, "Model missing"],
  "model-failed": [500, "Model failed"],
  "verification-failed": [500, "Verification failed"],
  "address-in-use": [500, "Address in use"],
};

export const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** What a client is told of an error (RFC 9457). An error that nobody foresaw keeps its reason to itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof PullquoteError) {
    const [status, title] = PROBLEMS[error.code];
    return { type: `urn:pullquote:error:${error.code}`, title, status, detail: error.message };
  }
  const status = error instanceof HTTPException ? error.status : 500;
  return {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail:
      error instanceof HTTPException
        ? error.message
        : "Cannot answer the request: something went wrong inside the server. Its log on stderr says what.",
  };
}

/** Longest chain of causes that is logged; ends a chain that runs in a circle. */
const MAX_CAUSES = 5;

/** An error and the chain of its causes on one line, for the log. */
export function errorLine(error: unknown): string {
  const parts = [nameOf(error)];
  let at = error;
  while (at instanceof Error && at.cause !== undefined && parts.length < MAX_CAUSES)
    parts.push(nameOf((at = at.cause)));
  const origin = error instanceof PullquoteError ? undefined : firstFrame(error);
  return (parts.join(", because ") + (origin ? ` (${origin})` : "")).replaceAll(/\s+/g, " ");
}

function nameOf(error: unknown): string {
  return error instanceof PullquoteError ? `${error.code}: ${error.message}` : String(error);
}

function firstFrame(error: unknown): string | undefined {
  return error instanceof Error ? /^\s+(at .+)$/m.exec(error.stack ?? "")?.[1] : undefined;
}
