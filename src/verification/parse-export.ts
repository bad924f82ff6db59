import { z } from "zod";
import { EXPORT_VERSION, type ConversationExport } from "../core/conversation-export.js";
import { PullquoteError } from "../core/errors.js";

const offset = z.int().nonnegative();
const orNull = z.string().nullable();

const citation = z
  .object({
    document: z.object({
      id: z.string().min(1),
      title: z.string(),
      publisher: orNull,
      author: orNull,
      published: orNull,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256"),
    }),
    start: offset,
    end: offset,
    quote: z.string().min(1),
  })
  .refine(({ start, end }) => start < end, "ends before it starts");

const turn = z.object({
  question: z.string(),
  standaloneQuestion: z.string(),
  status: z.enum(["answered", "not-found"]),
  confidence: z.number().min(0).max(1),
  answer: z.object({ text: z.string().min(1), start: offset, end: offset, citation: offset }).nullable(),
  citations: z.array(citation),
  about: z.array(z.string()).optional(),
});

const kindOfFile = z.object({ format: z.literal("pullquote-conversation"), version: z.number() });

const conversationExport: z.ZodType<ConversationExport> = z.object({
  format: z.literal("pullquote-conversation"),
  version: z.literal(EXPORT_VERSION),
  exportedAt: z.string(),
  productVersion: z.string(),
  name: z.string(),
  turns: z.array(turn),
});

/**
 * Reads a conversation that was exported as JSON.
 * @param name what the file is called, for messages.
 * @throws PullquoteError `usage` when it is not JSON, no exported conversation, or one of another version.
 */
export function parseExport(json: string, name: string): ConversationExport {
  const fail = (what: string, cause?: unknown): never => {
    throw new PullquoteError("usage", `Cannot verify "${name}": ${what}`, { cause });
  };
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (cause) {
    fail("it is not JSON. Export the conversation as JSON and give that file.", cause);
  }
  const kind = kindOfFile.safeParse(value);
  if (!kind.success) return fail("it is no conversation exported as JSON. Export one on the page.", kind.error);
  if (kind.data.version !== EXPORT_VERSION) {
    const { version } = kind.data;
    return fail(
      `it is an export of version ${version} where this Pullquote reads version ${EXPORT_VERSION}. ` +
        (version > EXPORT_VERSION ? "Verify it with a newer Pullquote." : "Export the conversation again."),
    );
  }
  const parsed = conversationExport.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0];
  return fail(`${path.join(".")}: ${message}. Export the conversation again.`, parsed.error);
}
