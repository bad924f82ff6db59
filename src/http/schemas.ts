import { z } from "@hono/zod-openapi";
import { COLLECTION_QUESTIONS } from "../core/ask.js";
import {
  DEFAULT_CITATIONS,
  MAX_CITATIONS,
  MAX_COVERAGE,
  MAX_HISTORY,
  MAX_LISTED,
  MAX_QUESTION_LENGTH,
} from "../core/config.js";
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

const documentFields = {
  id: z.string().openapi({ description: "Path relative to the indexed folder.", example: "001_6e6a1640b6997a8e.txt" }),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: z.iso.date().nullable().openapi({ description: "Read from the article itself, never guessed." }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .openapi({ description: "SHA-256 of the text's UTF-8 bytes." }),
};
const offset = z.int().min(0);
const characters = offset.openapi({ description: "Length of the text in UTF-16 code units." });

const CitedDocument = z.object(documentFields).readonly().openapi("CitedDocument");

const DocumentInfoSchema = z
  .object({ ...documentFields, characters })
  .readonly()
  .openapi("DocumentInfo");

export const DocumentListSchema = z
  .object({ documents: z.array(DocumentInfoSchema).readonly() })
  .readonly()
  .openapi("DocumentList");

export const DocumentSchema = z
  .object({ ...documentFields, characters, text: z.string() })
  .readonly()
  .openapi("Document");

const Citation = z
  .object({
    document: CitedDocument,
    start: offset,
    end: offset,
    quote: z.string().openapi({ description: "Verbatim: text.slice(start, end), in UTF-16 code units." }),
    before: z.string().openapi({ description: "The sentence before the quote, or empty." }),
    after: z.string().openapi({ description: "The sentence after the quote, or empty." }),
    score: z.number().min(0).max(1),
  })
  .readonly()
  .openapi("Citation");

const Answer = z
  .object({
    text: z.string(),
    start: offset,
    end: offset,
    citation: offset.openapi({ description: "Index into citations." }),
  })
  .readonly()
  .openapi("Answer", { description: "The shortest exact span, inside a citation, that answers the question." });

const NamedSources = z
  .array(z.object({ name: z.string(), documents: offset }).readonly())
  .max(MAX_LISTED)
  .readonly();

const AboutCollection = z
  .object({
    asked: z.enum(COLLECTION_QUESTIONS),
    documents: offset,
    undated: offset.openapi({ description: "How many of them give no date." }),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    publishers: NamedSources,
    authors: NamedSources,
    articles: z
      .array(
        z
          .object({
            id: z.string(),
            title: z.string(),
            publisher: z.string().nullable(),
            author: z.string().nullable(),
            published: z.iso.date().nullable(),
          })
          .readonly(),
      )
      .max(MAX_LISTED)
      .readonly()
      .openapi({
        description: "Newest first, undated last; those of one day where the newest or the oldest is asked for.",
      }),
  })
  .readonly()
  .openapi("AboutCollection", {
    description: "What the documents considered are, by what each says of itself: counted and listed.",
  });

const AppliedCondition = z
  .object({
    words: z.string().openapi({ description: "The condition in the question's words." }),
    documents: offset.openapi({ description: "How many documents meet it." }),
  })
  .readonly()
  .openapi("AppliedCondition");

export const AskResponseSchema = z
  .object({
    question: z.string(),
    standaloneQuestion: z.string().openapi({ description: "The question with what the history supplies put in." }),
    status: z.enum(["answered", "not-found"]),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .openapi({ description: "Calibrated probability that the first citation answers the question." }),
    answer: z.union([Answer, z.null()]),
    citations: z.array(Citation).readonly(),
    nearest: z
      .array(Citation)
      .readonly()
      .openapi({ description: "When not found: the closest sentences, which are not answers." }),
    missingTerms: z
      .array(z.string())
      .readonly()
      .openapi({ description: "Words of the question that occur in no document." }),
    coverage: z
      .array(z.object({ document: z.string(), says: z.boolean() }).readonly())
      .max(MAX_COVERAGE)
      .readonly()
      .openapi({ description: "For each document considered, best first: whether it holds an answer." }),
    conflicts: z
      .array(z.object({ citations: z.array(offset).readonly(), values: z.array(z.string()).readonly() }).readonly())
      .readonly()
      .openapi({ description: "Citations, by index, that give different values for the same thing." }),
    about: AboutCollection.optional().openapi({
      description: "Only where the question is about the collection itself, or asks nothing.",
    }),
    condition: AppliedCondition.optional().openapi({
      description: "Only where a condition in the question on source or date left documents out.",
    }),
    timings: z.object({ total: z.number() }).catchall(z.number()).readonly().openapi({ description: "Milliseconds." }),
  })
  .readonly()
  .openapi("AskResponse");

export const StartersSchema = z
  .object({
    questions: z
      .array(
        z
          .object({
            question: z.string(),
            document: z.string().openapi({ description: "Id of the document it was made from, which answers it." }),
          })
          .readonly(),
      )
      .max(4)
      .readonly()
      .openapi({ description: "The same as long as the index is; fewer than four where the documents give no more." }),
  })
  .readonly()
  .openapi("Starters");

export const HealthSchema = z
  .object({ status: z.literal("ok"), documents: offset, passages: offset, model: z.string(), version: z.string() })
  .readonly()
  .openapi("Health");

export const ProblemSchema = z
  .object({
    type: z
      .string()
      .openapi({ description: "Tells errors of one status apart; about:blank when the status says all." }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().openapi({ description: "What was wrong and what to do." }),
  })
  .readonly()
  .openapi("Problem", { description: "RFC 9457 problem details." });
export type Problem = z.infer<typeof ProblemSchema>;
