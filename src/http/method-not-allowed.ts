import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { quoted } from "./quoted.js";

/** The error for a path that exists, but not for this method; names those it takes in `Allow`. */
export function methodNotAllowed(c: Context, allowed: readonly string[]): HTTPException {
  c.header("allow", allowed.join(", "));
  return new HTTPException(405, {
    message: `Cannot ${c.req.method} ${quoted(c.req.path)}: it takes ${allowed.join(" and ")} only.`,
  });
}

/** Makes every path registered so far refuse the methods it has no route for. Call it after the last route. */
export function refuseOtherMethods(app: OpenAPIHono): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === "ALL") continue;
    const allowed = methods.get(path) ?? new Set();
    methods.set(path, allowed.add(method));
    if (method === "GET") allowed.add("HEAD");
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      throw methodNotAllowed(c, [...allowed]);
    });
  }
}
