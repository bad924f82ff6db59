import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/core/version.js";
import { emptyFolder, serving, type Serving } from "./serving.js";

const Reference = z.strictObject({ $ref: z.string().regex(/^#\/components\/schemas\/\w+$/) });
const MediaTypes = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(["path", "query", "header", "cookie"]),
        required: z.boolean(),
        schema: z.record(z.string(), z.unknown()),
      }),
    )
    .optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: MediaTypes }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), content: MediaTypes }),
  ),
});
const OpenApi = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  paths: z.record(z.string().startsWith("/"), z.partialRecord(z.enum(["get", "post"]), Operation)),
  webhooks: z.object({}),
});
type OpenApi = z.infer<typeof OpenApi>;

let webFolder: string;
let server: Serving;
let description: OpenApi;

beforeAll(async () => {
  webFolder = emptyFolder();
  writeFileSync(join(webFolder, "index.html"), "<!doctype html>");
  server = await serving({ webFolder });
  const response = await fetch(`${server.url}/api/openapi.json`);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  description = OpenApi.parse(await response.json());
});
afterAll(async () => {
  await server.close(0);
  rmSync(webFolder, { recursive: true });
});

/** What the description says of a route's response, as a schema to check the response with. */
function schemaOf(path: string, method: "get" | "post", status: number, type: string): z.ZodType {
  const content = description.paths[path]?.[method]?.responses[String(status)]?.content[type];
  if (!content) throw new Error(`not described: ${method} ${path} ${status} ${type}`);
  return jsonSchema(content.schema);
}

function jsonSchema(schema: Record<string, unknown>): z.ZodType {
  const whole = { ...schema, $defs: description.components.schemas };
  const local = JSON.stringify(whole).replaceAll("#/components/schemas/", "#/$defs/");
  return z.fromJSONSchema(JSON.parse(local) as Parameters<typeof z.fromJSONSchema>[0]);
}

function typeOf(response: Response): string {
  return response.headers.get("content-type")!.split(";")[0];
}

describe("the OpenAPI description", () => {
  it("is of version 3.1, names this version of the program and every route", () => {
    expect(description.info).toMatchObject({ title: "Pullquote", version: VERSION });
    expect(Object.entries(description.paths).map(([path, methods]) => [path, Object.keys(methods)])).toEqual([
      ["/api/ask", ["post"]],
      ["/api/documents", ["get"]],
      ["/api/documents/{id}", ["get"]],
      ["/api/starters", ["get"]],
      ["/api/health", ["get"]],
      ["/api/openapi.json", ["get"]],
      ["/", ["get"]],
    ]);
  });

  it("names operations uniquely and declares the parameters of its paths", () => {
    const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    expect(new Set(operations.map((operation) => operation?.operationId)).size).toBe(operations.length);
    for (const [path, methods] of Object.entries(description.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        const declared = (operation?.parameters ?? []).filter((parameter) => parameter.in === "path");
        expect(declared.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
      }
    }
  });

  it("refers only to schemas that it holds, and holds none that nothing refers to", () => {
    const references = new Set<string>();
    JSON.stringify(description, (key, value: unknown) => {
      if (key === "$ref") references.add(Reference.parse({ $ref: value }).$ref.split("/").at(-1)!);
      return value;
    });
    expect([...references].sort()).toEqual(Object.keys(description.components.schemas).sort());
  });

  it.each([
    ["/api/documents", "/api/documents", 200],
    ["/api/documents/{id}", "/api/documents/one.txt", 200],
    ["/api/documents/{id}", "/api/documents/gone.txt", 404],
    ["/api/documents/{id}", "/api/documents/%zz", 400],
    ["/api/starters", "/api/starters", 200],
    ["/api/health", "/api/health", 200],
    ["/api/openapi.json", "/api/openapi.json", 200],
  ])("of GET %s holds for %s, which gives %i", async (path, request, status) => {
    const response = await fetch(server.url + request);
    expect(response.status).toBe(status);
    const body = await response.json();
    expect(schemaOf(path, "get", status, typeOf(response)).parse(body)).toEqual(body);
  });

  it("of GET / holds", async () => {
    const response = await fetch(server.url);
    expect(schemaOf("/", "get", response.status, typeOf(response)).safeParse(await response.text()).success).toBe(true);
  });

  it.each<[string, number, unknown, Record<string, string>]>([
    ["a question", 200, { question: "Who?" }, {}],
    ["no question", 400, {}, {}],
    ["a foreign origin", 403, { question: "Who?" }, { origin: "https://evil.example" }],
    ["a large body", 413, { question: "x".repeat(1_000_000) }, {}],
    ["a form", 415, "question=Who", { "content-type": "application/x-www-form-urlencoded" }],
  ])("of POST /api/ask holds for %s, which gives %i", async (_, status, body, headers) => {
    const response = await server.ask(body, headers);
    expect(response.status).toBe(status);
    const answer = await response.json();
    expect(schemaOf("/api/ask", "post", status, typeOf(response)).parse(answer)).toEqual(answer);
  });

  it("takes and refuses the same requests as the server", async () => {
    const content = description.paths["/api/ask"].post!.requestBody!.content["application/json"];
    const described = jsonSchema(content.schema);
    const requests: [unknown, boolean][] = [
      [{ question: "Who?" }, true],
      [{ question: "Who?", limit: 1, history: [{ question: "x", answer: "y" }], documents: ["one.txt"] }, true],
      [{ question: "Who?", publishedFrom: "2016-02-11" }, true],
      [{ question: "Who?", publishedFrom: "2016-02-30" }, false],
      [{ question: "" }, false],
      [{ question: "x".repeat(2_001) }, false],
      [{ question: "Who?", limit: 11 }, false],
      [{ question: "Who?", limit: 1.5 }, false],
      [{ question: "Who?", history: [{}] }, false],
      [{ question: "Who?", history: Array(21).fill({ question: "x" }) }, false],
      [{ question: "Who?", documents: [1] }, false],
      [[], false],
    ];
    for (const [request, taken] of requests) {
      expect(described.safeParse(request).success).toBe(taken);
      const response = await server.ask(request);
      expect(response.status).toBe(taken ? 200 : 400);
      await response.body?.cancel();
    }
  });
});
