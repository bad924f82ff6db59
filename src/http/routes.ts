import { createRoute, z } from "@hono/zod-openapi";
import { STATUS_CODES } from "node:http";
import { AskRequestSchema } from "./ask-request-schema.js";
import { jsonBody } from "./json-body.js";
import {
  AskResponseSchema,
  DocumentListSchema,
  DocumentSchema,
  HealthSchema,
  ProblemSchema,
  StartersSchema,
} from "./schemas.js";

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** The errors a route can end in, by status. Any route can end in 403 (foreign host or origin), 500 and 503. */
function problems(...statuses: number[]) {
  return Object.fromEntries(
    [...statuses, 403, 500, 503].map((status) => [
      status,
      { description: STATUS_CODES[status]!, content: { "application/problem+json": { schema: ProblemSchema } } },
    ]),
  );
}

export const askRoute = createRoute({
  method: "post",
  path: "/api/ask",
  operationId: "ask",
  summary: "Answers a question with verbatim quotes",
  middleware: [jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: AskRequestSchema } } } },
  responses: {
    200: json(AskResponseSchema, "The answer, or that the documents do not say"),
    ...problems(400, 413, 415),
  },
});

export const documentsRoute = createRoute({
  method: "get",
  path: "/api/documents",
  operationId: "listDocuments",
  summary: "Lists the indexed documents",
  responses: { 200: json(DocumentListSchema, "Every document, ordered by id"), ...problems() },
});

export const documentRoute = createRoute({
  method: "get",
  path: "/api/documents/{id}",
  operationId: "getDocument",
  summary: "Gives one document with its text",
  request: {
    params: z.object({
      id: z.string().openapi({ description: "The document's id, percent-encoded (/ as %2F)." }),
    }),
  },
  responses: { 200: json(DocumentSchema, "The document"), ...problems(400, 404) },
});

export const startersRoute = createRoute({
  method: "get",
  path: "/api/starters",
  operationId: "listStarters",
  summary: "Gives questions to begin with",
  responses: {
    200: json(StartersSchema, "At most four questions made from the documents, each known to be answered"),
    ...problems(),
  },
});

export const healthRoute = createRoute({
  method: "get",
  path: "/api/health",
  operationId: "health",
  summary: "Says what the index holds",
  responses: { 200: json(HealthSchema, "The index can be asked"), ...problems() },
});

export const openApiRoute = createRoute({
  method: "get",
  path: "/api/openapi.json",
  operationId: "openapi",
  summary: "This description",
  responses: { 200: json(z.looseObject({ openapi: z.string() }), "OpenAPI 3.1"), ...problems() },
});

export const pageRoute = createRoute({
  method: "get",
  path: "/",
  operationId: "page",
  summary: "The chat page",
  responses: { 200: { description: "HTML", content: { "text/html": { schema: z.string() } } }, ...problems(404) },
});
