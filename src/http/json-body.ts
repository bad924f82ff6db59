import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { MAX_BODY_BYTES } from "../core/config.js";
import { PullquoteError } from "../core/errors.js";

/**
 * Most bytes read of a body that is too large, to be thrown away: a client that is still sending when the connection
 * closes may never see why it was refused.
 */
const MAX_DISCARDED_BYTES = 8_000_000;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/**
 * Lets only JSON of a bearable size through to the validation that follows. Asking for the JSON media type also keeps
 * out forms that another site could post without asking first.
 */
export function jsonBody(): MiddlewareHandler {
  return async (c, next) => {
    if (!JSON_TYPE.test(c.req.header("content-type")?.trim() ?? "")) {
      throw new HTTPException(415, { message: 'Cannot read the body: send it with "content-type: application/json".' });
    }
    if ((c.req.header("content-encoding") ?? "identity").toLowerCase() !== "identity") {
      throw new HTTPException(415, { message: "Cannot read the body: it is compressed. Send it as it is." });
    }
    if (Number(c.req.header("content-length") ?? 0) > MAX_DISCARDED_BYTES) throw tooLarge();
    const body = decode(await readAtMost(c.req.raw.body, MAX_BODY_BYTES));
    assertJson(body);
    c.req.raw = new Request(c.req.url, { method: "POST", headers: { "content-type": "application/json" }, body });
    await next();
  };
}

/** Bytes of the body; of one with too many, none is kept. */
async function readAtMost(body: ReadableStream<Uint8Array> | null, maximum: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      if (length > MAX_DISCARDED_BYTES) throw tooLarge();
      if (length <= maximum) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch (error) {
    if (error instanceof PullquoteError) throw error;
    throw new PullquoteError("invalid-request", "Cannot read the body: it broke off. Send it again.", { cause: error });
  }
  if (length > maximum) throw tooLarge();
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PullquoteError("invalid-request", "Cannot read the body: it is not valid UTF-8. Send JSON in UTF-8.", {
      cause,
    });
  }
}

function assertJson(body: string): void {
  if (body.trim() === "") {
    throw new PullquoteError("invalid-request", 'Cannot read the body: it is empty. Send JSON like {"question":"…"}.');
  }
  try {
    JSON.parse(body);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PullquoteError("invalid-request", `Cannot read the body: it is not valid JSON: ${reason}.`, { cause });
  }
}

function tooLarge(): PullquoteError {
  const limit = MAX_BODY_BYTES.toLocaleString("en");
  return new PullquoteError("payload-too-large", `Cannot read the body: it is over ${limit} bytes. Send less history.`);
}
