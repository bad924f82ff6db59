import { worthRetrying, type Failure } from "../api/failure.js";

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly busy?: boolean;
}

/** What went wrong, what to do, and the way to try again where that may help. */
export function FailureNote({ failure, onRetry, busy = false }: FailureNoteProps) {
  return (
    <div class="failure">
      <p class="failure-title">{failure.title}</p>
      <p>{failure.detail}</p>
      {worthRetrying(failure) && (
        <button type="button" class="plain" onClick={onRetry} disabled={busy}>
          Try again
        </button>
      )}
    </div>
  );
}
