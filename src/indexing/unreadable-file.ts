import { PullquoteError } from "../core/errors.js";

/** Most files named in one error. */
const MAX_NAMED = 10;

/** A file that cannot become a document, with the reason as half a sentence ("it is empty") and what to do about it. */
export class UnreadableFile extends PullquoteError {
  constructor(
    readonly path: string,
    readonly reason: string,
    readonly remedy: string,
    options?: { cause?: unknown },
  ) {
    super("unreadable-file", `Cannot read "${path}": ${reason}. ${remedy}`, options);
  }
}

/** The error for a failed file system call. */
export function unreadableBySystem(path: string, cause: unknown): UnreadableFile {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const [reason, remedy] = SYSTEM_REASONS[code] ?? [`reading failed (${code || String(cause)})`, "Check the disk."];
  return new UnreadableFile(path, reason, remedy, { cause });
}

const SYSTEM_REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ["there is no such file or folder", "Check the path."],
  ENOTDIR: ["there is no such file or folder", "Check the path."],
  ELOOP: ["its symbolic links go round in a circle", "Remove the link."],
  EACCES: ["permission is denied", "Make it readable."],
  EPERM: ["permission is denied", "Make it readable."],
};

/**
 * Throws one error for all files that cannot be read; does nothing when there are none.
 * @throws PullquoteError `unreadable-file`, naming each file with its reason, up to ten.
 */
export function throwUnreadable(files: readonly UnreadableFile[]): void {
  const [first] = files;
  if (first === undefined) return;
  if (files.length === 1) throw first;
  const named = files.slice(0, MAX_NAMED).map((file) => `"${file.path}": ${file.reason}`);
  const rest = files.length > MAX_NAMED ? `; and ${files.length - MAX_NAMED} more` : "";
  throw new PullquoteError(
    "unreadable-file",
    `Cannot read ${files.length} files: ${named.join("; ")}${rest}. Repair or remove them and index again.`,
    { cause: files },
  );
}
