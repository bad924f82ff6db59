import type { z } from "@hono/zod-openapi";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { AskRequest, AskResponse } from "../../src/core/ask.js";
import type { DocumentInfo } from "../../src/core/document.js";
import type { AskRequestSchema } from "../../src/http/ask-request-schema.js";
import type { DocumentListSchema, DocumentSchema } from "../../src/http/schemas.js";
import { AskResponseSchema } from "../../src/http/schemas.js";
import { fakeAnswer, fakeDocument } from "./fake-service.js";

/** The type with intersections and `extends` written out, so that only the shape is compared. */
type Shape<T> = T extends object ? { [Key in keyof T]: Shape<T[Key]> } : T;

describe("the schemas", () => {
  it("describe exactly the types the rest of the program uses", () => {
    expectTypeOf<Shape<z.infer<typeof AskRequestSchema>>>().toEqualTypeOf<Shape<AskRequest>>();
    expectTypeOf<Shape<Omit<z.infer<typeof AskResponseSchema>, "timings">>>().toEqualTypeOf<
      Shape<Omit<AskResponse, "timings">>
    >();
    expectTypeOf<z.infer<typeof AskResponseSchema>["timings"]>().toExtend<AskResponse["timings"]>();
    expectTypeOf<AskResponse>().toExtend<z.infer<typeof AskResponseSchema>>();
    expectTypeOf<z.infer<typeof DocumentListSchema>["documents"]>().toEqualTypeOf<readonly DocumentInfo[]>();
    expectTypeOf<Shape<z.infer<typeof DocumentSchema>>>().toEqualTypeOf<
      Shape<DocumentInfo & { readonly text: string }>
    >();
  });

  it("take a whole answer as it is", () => {
    const answer = fakeAnswer({ question: "Who?" }, fakeDocument("one.txt"));
    expect(AskResponseSchema.parse(answer)).toEqual(answer);
  });

  it("refuse an answer with a confidence over 1", () => {
    const answer = fakeAnswer({ question: "Who?" }, fakeDocument("one.txt"));
    expect(AskResponseSchema.safeParse({ ...answer, confidence: 1.01 }).success).toBe(false);
  });
});
