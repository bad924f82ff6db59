import { useLayoutEffect, useRef } from "preact/hooks";
import { comesBack, type Failure } from "../api/failure.js";
import { nextPause, pauseOrReturn, whenReady } from "../api/when-ready.js";

/**
 * Tries again by itself what failed: once the server can be asked, where it could not; from time to time, where an
 * article is gone, which may come back too. Each time it fails again, the pause before the next is longer.
 */
export function useRecovery(failure: Failure | undefined, retry: () => void): void {
  const pause = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (!failure || (!comesBack(failure) && failure.kind !== "gone")) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const recover = async () => {
      if (pause.current !== undefined || failure.kind === "gone") {
        await pauseOrReturn((pause.current = nextPause(pause.current)), signal);
      }
      if (comesBack(failure)) await whenReady(signal);
      pause.current ??= nextPause();
      retry();
    };
    recover().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => leaving.abort();
  }, [failure]);
}
