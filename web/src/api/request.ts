import { AWAY, SLOW, type Failure } from "./failure.js";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 60_000;

/** One request to this page's own server: what it sent, or why it sent nothing, new each time. Rejects only when `signal` aborts. */
export async function request<T>(path: string, init: RequestInit = {}): Promise<Result<T>> {
  const patience = AbortSignal.timeout(PATIENCE);
  const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
  try {
    const response = await fetch(path, { ...init, signal });
    const body: unknown = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    });
    if (response.ok && body !== undefined) return { ok: true, value: body as T };
    return { ok: false, failure: failureOf(response.status, body) };
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { ok: false, failure: { ...(patience.aborted ? SLOW : AWAY) } };
  }
}

/** The failure that a response of `application/problem+json` describes (RFC 9457). */
function failureOf(status: number, body: unknown): Failure {
  const { title, detail } = (body ?? {}) as { readonly title?: unknown; readonly detail?: unknown };
  return {
    kind: kindOf(status),
    title: typeof title === "string" ? title : "Something went wrong",
    detail: typeof detail === "string" ? detail : `The server sent an answer (status ${status}) that cannot be read.`,
  };
}

function kindOf(status: number): Failure["kind"] {
  if (status === 404) return "gone";
  if (status === 503) return "unready";
  return status >= 400 && status < 500 ? "refused" : "failed";
}
