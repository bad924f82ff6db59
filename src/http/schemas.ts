/** What the API answers with. */
import { z } from "@hono/zod-openapi";
import { COLLECTION_QUESTIONS } from "../core/ask.js";
import { MAX_COVERAGE, MAX_LISTED } from "../core/config.js";

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
