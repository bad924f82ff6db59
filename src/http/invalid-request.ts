import type { z } from "@hono/zod-openapi";
import { PullquoteError } from "../core/errors.js";

/** Most faults named in one message. */
const MAX_FAULTS = 3;

/** The error for a request body that is JSON but not what a route takes: every fault with its field. */
export function invalidRequest({ issues }: z.ZodError): PullquoteError {
  const faults = issues.slice(0, MAX_FAULTS).map(({ path, message }) => `${fieldName(path)} ${message}`);
  if (issues.length > MAX_FAULTS) faults.push(`and ${issues.length - MAX_FAULTS} more`);
  return new PullquoteError("invalid-request", `Cannot read the request: ${faults.join("; ")}.`);
}

/** `["history", 2, "question"]` as `"history[2].question"`. */
function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the body";
  const name = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return `"${name.replace(/^\./, "")}"`;
}
