/** What a question sent to the API has to look like, and what is said of one that does not. */
import { z } from "@hono/zod-openapi";
import { DEFAULT_CITATIONS, MAX_CITATIONS, MAX_HISTORY, MAX_QUESTION_LENGTH } from "../core/config.js";
import { quoted } from "./quoted.js";

/** Longest answer of an earlier turn, in UTF-16 code units: room for a few long quotes. */
export const MAX_ANSWER_LENGTH = 10_000;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** What a value is, for "must be a string, not …". */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return quoted(value);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "an object";
}

/** The message for a value that is missing or not of the wanted kind. */
function expected(wanted: string) {
  return {
    error: ({ input }: { input?: unknown }) =>
      input === undefined ? "is missing" : `must be ${wanted}, not ${kindOf(input)}`,
  };
}

/** A string of whole characters, at most `maximum` UTF-16 code units long (zod's own `max` counts code points). */
function text(maximum: number) {
  return z
    .string(expected("a string"))
    .refine((value) => value.length <= maximum, {
      error: ({ input }) =>
        `is ${(input as string).length.toLocaleString("en")} characters long, at most ${maximum.toLocaleString("en")} are allowed`,
    })
    .refine((value) => !LONE_SURROGATE.test(value), "holds half of a surrogate pair, which is no character")
    .openapi({ maxLength: maximum });
}

/** A question as typed; checked for being blank, never trimmed. */
const Question = text(MAX_QUESTION_LENGTH)
  .min(1, "is blank")
  .refine((value) => value === "" || value.trim() !== "", "is blank");

const IsoDate = z.iso.date(expected("a date like 2016-02-11"));

const Turn = z
  .object({ question: Question, answer: text(MAX_ANSWER_LENGTH).optional() }, expected("an object"))
  .readonly()
  .openapi("Turn", { description: "An earlier question of the conversation, with its answer where there was one." });

export const AskRequestSchema = z
  .object(
    {
      question: Question,
      history: z
        .array(Turn, expected("a list"))
        .max(MAX_HISTORY, {
          error: ({ input }) => `has ${(input as unknown[]).length} turns, at most ${MAX_HISTORY} are allowed`,
        })
        .readonly()
        .optional()
        .openapi({ description: "Earlier turns, oldest first." }),
      documents: z
        .array(z.string(expected("a string")), expected("a list"))
        .readonly()
        .optional()
        .openapi({ description: "Answer only from the documents of these ids." }),
      publishedFrom: IsoDate.optional().openapi({ description: "Inclusive; leaves out documents without a date." }),
      publishedTo: IsoDate.optional().openapi({ description: "Inclusive; leaves out documents without a date." }),
      limit: z
        .int(expected(`a whole number from 1 to ${MAX_CITATIONS}`))
        .min(1, expected(`a whole number from 1 to ${MAX_CITATIONS}`))
        .max(MAX_CITATIONS, expected(`a whole number from 1 to ${MAX_CITATIONS}`))
        .optional()
        .openapi({ description: `Citations wanted; ${DEFAULT_CITATIONS} when left out.` }),
    },
    expected("an object"),
  )
  .refine(({ publishedFrom, publishedTo }) => !publishedFrom || !publishedTo || publishedFrom <= publishedTo, {
    path: ["publishedFrom"],
    error: "is after publishedTo",
  })
  .readonly()
  .openapi("AskRequest");
