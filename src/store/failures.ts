import { PullquoteError } from "../core/errors.js";

export function missing(uri: string): PullquoteError {
  return new PullquoteError(
    "index-missing",
    `Cannot open the index "${uri}": there is none. Run "pullquote index" first.`,
  );
}

/** Tables without a manifest: what a first run has written so far, or left when it was broken off. */
export function unfinished(uri: string): PullquoteError {
  return new PullquoteError(
    "index-unfinished",
    `Cannot open the index "${uri}": it is not finished. Wait for "pullquote index" to end, or run it again.`,
  );
}

/** `cause` is kept for whoever debugs: LanceDB's own messages name its source files, not what to do. */
export function damaged(message: string, cause?: unknown): PullquoteError {
  return new PullquoteError("index-damaged", message, { cause });
}

export function forbidden(attempt: string, cause: unknown): PullquoteError {
  const message = `Cannot ${attempt}: there is no permission to. Change the folder's permissions or name another.`;
  return new PullquoteError("unreadable-file", message, { cause });
}

/**
 * Runs a step on LanceDB.
 * @param attempt what is tried, for the message: `search the index "…"`.
 * @param advice what to do when it fails.
 * @throws PullquoteError `index-damaged`, or `unreadable-file` for want of permission, in place of what LanceDB throws.
 */
export async function guarded<T>(attempt: string, advice: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    if (cause instanceof PullquoteError) throw cause;
    if (/no space left on device/i.test(String(cause))) {
      throw damaged(`Cannot ${attempt}: the disk is full. Make room and run "pullquote index" again.`, cause);
    }
    if (/permission denied|read-only file system/i.test(String(cause))) throw forbidden(attempt, cause);
    throw damaged(`Cannot ${attempt}: its files cannot be read or written as expected. ${advice}`, cause);
  }
}
