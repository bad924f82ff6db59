import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { DocumentInfo } from "../core/document.js";
import { PullquoteError } from "../core/errors.js";
import type { AskService } from "../core/service.js";
import { VERSION } from "../core/version.js";
import { invalidRequest } from "./invalid-request.js";
import { refuseOtherMethods } from "./method-not-allowed.js";
import { page } from "./page.js";
import { errorLine, PROBLEM_TYPE, problemOf } from "./problem.js";
import { quoted } from "./quoted.js";
import {
  askRoute,
  documentRoute,
  documentsRoute,
  healthRoute,
  openApiRoute,
  pageRoute,
  startersRoute,
} from "./routes.js";
import { SECURITY_HEADERS } from "./security-headers.js";

export interface AppOptions {
  /** Folder of the built page; read once, here. */
  readonly webFolder: string;
  /** Takes a line for each answer that failed on the server's side; stderr when not given. */
  readonly log?: ((line: string) => void) | undefined;
}

/** Page and API over a service, for `startServer`, which keeps foreign hosts and origins from it. */
export function createApp(service: AskService, { webFolder, log = console.error }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });

  const fail = (error: unknown, c: Context) => {
    const problem = problemOf(error);
    if (problem.status >= 500) log(`${c.req.method} ${quoted(c.req.path)} failed: ${errorLine(error)}`);
    return c.body(JSON.stringify(problem), problem.status as 500, { "content-type": PROBLEM_TYPE });
  };
  app.onError(fail);
  app.use(async (c, next) => {
    try {
      await next();
    } catch (error) {
      // Hono's own error handling lets through what is thrown but is no Error.
      c.res = fail(error, c);
    }
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
  });

  app.openapi(askRoute, async (c) => {
    const request = c.req.valid("json");
    if (request.documents) await assertKnown(request.documents, service);
    return c.json(await service.ask(request), 200);
  });
  app.openapi(documentsRoute, async (c) => c.json({ documents: (await service.documents()).map(infoOf) }, 200));
  app.openapi(documentRoute, async (c) => {
    const { id } = c.req.valid("param");
    const document = await service.document(id);
    if (!document) {
      throw new PullquoteError(
        "not-found",
        `Cannot show document ${quoted(id)}: the index holds none of that id. GET /api/documents lists them.`,
      );
    }
    return c.json({ ...infoOf(document), text: document.text }, 200);
  });
  app.openapi(startersRoute, async (c) => {
    const questions = (await service.starters()).map(({ question, document }) => ({ question, document }));
    return c.json({ questions }, 200);
  });
  app.openapi(healthRoute, async (c) => {
    const { documents, passages, model } = await service.health();
    return c.json({ status: "ok" as const, documents, passages, model, version: VERSION }, 200);
  });
  app.openapi(openApiRoute, (c) => c.json(description, 200));
  app.openAPIRegistry.registerPath(pageRoute);
  const description = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Pullquote",
      version: VERSION,
      description: "Ask a folder of news articles a question and get back the articles' own words.",
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT.html" },
    },
    servers: [{ url: "/" }],
  });

  refuseOtherMethods(app);
  app.use(page(webFolder));
  app.notFound((c) => {
    throw new PullquoteError("not-found", `Cannot find ${quoted(c.req.path)}: there is no such page or route.`);
  });
  return app;
}

function infoOf({ id, title, publisher, author, published, sha256, characters }: DocumentInfo): DocumentInfo {
  return { id, title, publisher, author, published, sha256, characters };
}

async function assertKnown(ids: readonly string[], service: AskService): Promise<void> {
  const known = new Set((await service.documents()).map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new PullquoteError(
    "invalid-request",
    `Cannot answer from document ${quoted(unknown)}: the index holds none of that id. GET /api/documents lists them.`,
  );
}
