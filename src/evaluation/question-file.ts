import { createHash } from "node:crypto";
import { z } from "zod";
import { MAX_HISTORY, MAX_QUESTION_LENGTH } from "../core/config.js";
import { PullquoteError } from "../core/errors.js";

const questionSchema = z.object({
  id: z.string().min(1),
  category: z.string().default("all"),
  question: z.string().min(1).max(MAX_QUESTION_LENGTH),
  history: z
    .array(z.object({ question: z.string(), answer: z.string().optional() }))
    .max(MAX_HISTORY)
    .default([]),
  gold: z.array(z.object({ document: z.string(), quote: z.string().min(1) })).default([]),
  answers: z.array(z.string()).default([]),
  every: z.boolean().default(false),
});

/** A question with what answers it: any one `gold` in the quote makes it right; no gold: the documents do not say. */
export type GoldQuestion = Readonly<z.infer<typeof questionSchema>>;

/**
 * Parses a question file, one JSON object a line; blank lines are skipped.
 * @throws PullquoteError `invalid-request` naming the line and what is wrong with it.
 */
export function parseQuestions(jsonLines: string, name: string): GoldQuestion[] {
  const questions = jsonLines.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const fail = (what: string, cause?: unknown): never => {
      throw new PullquoteError("invalid-request", `Cannot read line ${index + 1} of "${name}": ${what}.`, { cause });
    };
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      fail("it is not JSON", cause);
    }
    const parsed = questionSchema.safeParse(value);
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    return fail(`${issue.path.join(".") || "the line"}: ${issue.message}`);
  });
  if (questions.length === 0) {
    throw new PullquoteError("invalid-request", `Cannot evaluate "${name}": it holds no questions.`);
  }
  return questions;
}

/** The two halves of a development set: weights are fitted on one, figures reported on the other. */
export const HALVES = ["fit", "report"] as const;
export type Half = (typeof HALVES)[number];

/** Which half a question belongs to: by the first byte of its id's SHA-256, so that it never changes. */
export function half(id: string): Half {
  return createHash("sha256").update(id, "utf8").digest()[0] % 2 === 0 ? "fit" : "report";
}
