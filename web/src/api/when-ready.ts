import { request } from "./request.js";

/** Pauses between two looks at the server, in milliseconds: at first, and at most. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * Resolves once the server says that it can be asked. Looks at once, then after pauses that double, and whenever one
 * comes back to the page. Rejects only when `signal` aborts.
 */
export async function whenReady(signal: AbortSignal): Promise<void> {
  for (let pause = FIRST_PAUSE; ; pause = nextPause(pause)) {
    if ((await request("/api/health", { signal })).ok) return;
    await pauseOrReturn(pause, signal);
  }
}

/** The pause after a pause: twice as long, up to the longest. */
export function nextPause(pause = FIRST_PAUSE / 2): number {
  return Math.min(2 * pause, LONGEST_PAUSE);
}

/** Resolves after a pause, or as soon as the page is looked at again. Rejects when `signal` aborts. */
export function pauseOrReturn(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const events = new AbortController();
    const timer = setTimeout(() => end(resolve), milliseconds);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      events.abort();
      settle();
    };
    const options = { signal: events.signal };
    addEventListener("focus", () => end(resolve), options);
    document.addEventListener("visibilitychange", () => document.hidden || end(resolve), options);
    signal.addEventListener("abort", () => end(() => reject(signal.reason as Error)), options);
    if (signal.aborted) end(() => reject(signal.reason as Error));
  });
}
