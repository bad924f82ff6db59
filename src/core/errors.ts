/** Every way Pullquote fails on purpose. Codes are stable; the HTTP status and exit status follow from them. */
export const ERROR_CODES = [
  "usage",
  "invalid-request",
  "payload-too-large",
  "forbidden-origin",
  "not-found",
  "unreadable-file",
  "no-documents",
  "index-missing",
  "index-unfinished",
  "index-outdated",
  "index-damaged",
  "model-missing",
  "model-failed",
  "verification-failed",
  "address-in-use",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error that a person can act on. Messages follow one grammar: what was tried, the value in quotes, a colon, what
 * is the case, then what to do: `Cannot read "notes.txt": it is not valid UTF-8. Save it as UTF-8 and index again.`
 */
export class PullquoteError extends Error {
  override readonly name = "PullquoteError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
