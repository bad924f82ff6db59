/** The one place of Pullquote that reaches another machine: "pullquote models add" alone comes here, when told to. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PullquoteError } from "../core/errors.js";

/** A host that says nothing for so long, in milliseconds, is given up. */
const PATIENCE = 60_000;
/** Larger files are none that are asked for here. */
const MAX_BYTES = 2_000_000_000;
const MAX_REDIRECTS = 5;

export interface FetchedFile {
  readonly bytes: number;
  /** The commit the host says the file is of, or null. */
  readonly revision: string | null;
}

/**
 * Fetches one file and writes it. What the host says of its length and hash is checked against what came.
 * @param signal stops it.
 * @throws PullquoteError `model-missing` saying what went wrong on the way.
 */
export async function fetchFile(url: URL, path: string, signal: AbortSignal): Promise<FetchedFile> {
  const fail = (what: string, cause?: unknown) =>
    new PullquoteError(
      "model-missing",
      `Cannot fetch "${url.href}": ${what}. Nothing was kept; run the command again, or name another host with --from.`,
      { cause },
    );
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`the host said nothing for ${PATIENCE / 1_000} seconds`));
  let timer = setTimeout(giveUp, PATIENCE);
  try {
    const { response, stated } = await follow(url, AbortSignal.any([signal, silence.signal]));
    if (!response.ok || !response.body) throw fail(refusal(response.status));
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash("sha256");
    let bytes = 0;
    const watch = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, PATIENCE);
        bytes += chunk.length;
        if (bytes > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES} bytes`);
        hash.update(chunk);
        yield chunk;
      }
    };
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(path));
    if (stated.bytes !== null && stated.bytes !== bytes) throw fail(`${bytes} of ${stated.bytes} bytes came`);
    if (stated.sha256 !== null && stated.sha256 !== hash.digest("hex")) {
      throw fail("what came is not what the host says it is (its SHA-256 is another)");
    }
    return { bytes, revision: stated.revision };
  } catch (error) {
    if (error instanceof PullquoteError) throw error;
    throw fail(signal.aborted ? "it was stopped" : reason(error), error);
  } finally {
    clearTimeout(timer);
  }
}

interface Stated {
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly revision: string | null;
}

/** Follows redirections by hand, since what the first host says of the file is lost behind them. */
async function follow(url: URL, signal: AbortSignal): Promise<{ response: Response; stated: Stated }> {
  let at = url;
  let stated: Stated = { bytes: null, sha256: null, revision: null };
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    const response = await fetch(at, { redirect: "manual", signal, headers: { "accept-encoding": "identity" } });
    const header = (name: string) => response.headers.get(name);
    const length =
      header("x-linked-size") ?? (response.ok && !header("content-encoding") ? header("content-length") : null);
    stated = {
      bytes: stated.bytes ?? (length === null ? null : Number(length)),
      sha256: stated.sha256 ?? /^"?([0-9a-f]{64})"?$/.exec(header("x-linked-etag") ?? "")?.[1] ?? null,
      revision: stated.revision ?? /^[0-9a-f]{40}$/.exec(header("x-repo-commit") ?? "")?.[0] ?? null,
    };
    const location = header("location");
    if (response.status < 300 || response.status >= 400 || location === null) return { response, stated };
    await response.body?.cancel();
    const next = new URL(location, at);
    if (next.protocol !== "https:" && next.protocol !== at.protocol) {
      throw new Error(`the host sends on to "${next.origin}", where the line is not encrypted`);
    }
    at = next;
  }
  throw new Error("the host sends on and on");
}

function refusal(status: number): string {
  if (status === 404) return "the host has no such file";
  return status === 401 || status === 403
    ? "the host does not give it to everyone"
    : `the host answers with status ${status}`;
}

/** What an error of fetch means to a person; its own message is only "fetch failed". */
function reason(error: unknown): string {
  const cause = (error as { cause?: unknown }).cause ?? error;
  const code = (cause as { code?: string }).code ?? "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no way to the host, or this machine is offline";
  if (code === "ECONNREFUSED") return "the host refuses the connection";
  if (code === "ENOSPC") return "the disk is full";
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "UND_ERR_ABORTED")
    return "the connection broke off";
  return cause instanceof Error ? cause.message.replace(/\.$/, "") : String(cause);
}
