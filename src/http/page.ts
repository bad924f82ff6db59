import type { MiddlewareHandler } from "hono";
import { PullquoteError } from "../core/errors.js";
import { methodNotAllowed } from "./method-not-allowed.js";
import { readWebFiles } from "./web-files.js";

/** Serves the built page at `/` and its files beside it; says so when it has not been built. */
export function page(webFolder: string): MiddlewareHandler {
  const files = readWebFiles(webFolder);
  return async (c, next) => {
    const file = files.get(c.req.path);
    if (!file && c.req.path !== "/") return next();
    if (c.req.method !== "GET" && c.req.method !== "HEAD") throw methodNotAllowed(c, ["GET", "HEAD"]);
    if (!file) {
      throw new PullquoteError(
        "not-found",
        'Cannot show the page: it has not been built. Run "npm run build" and start again; /api works without it.',
      );
    }
    return c.body(file.body, 200, { "content-type": file.type, "cache-control": file.cacheControl });
  };
}
