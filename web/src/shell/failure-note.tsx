import { comesBack, worthRetrying, type Failure } from "../api/failure.js";
import { useRecovery } from "./use-recovery.js";

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly busy?: boolean;
  /** Whether someone else sees to it that it is tried again once that may help. */
  readonly lookedAfter?: boolean;
}

/** What went wrong, what to do, and the way to try again where that may help. */
export function FailureNote({ failure, onRetry, busy = false, lookedAfter = false }: FailureNoteProps) {
  useRecovery(lookedAfter ? undefined : failure, onRetry);
  return (
    <div class="failure">
      <p class="failure-title">{failure.title}</p>
      <p>{failure.detail}</p>
      {comesBack(failure) && <p class="failure-next">After that, this goes on by itself.</p>}
      {worthRetrying(failure) && (
        <button type="button" class="plain" onClick={onRetry} disabled={busy}>
          Try again
        </button>
      )}
    </div>
  );
}
