import type { AskRequest, AskResponse } from "../../../src/core/ask.js";
import type { Document, DocumentInfo } from "../../../src/core/document.js";
import { ARTICLE_GONE } from "./failure.js";
import type { Starter } from "../../../src/core/starter.js";
import { request, type Result } from "./request.js";

/** An article as `GET /api/documents/{id}` gives it. */
export type Article = Omit<Document, "sentences">;

/** Asks the articles. */
export function ask(question: AskRequest, signal: AbortSignal): Promise<Result<AskResponse>> {
  return request("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(question),
    signal,
  });
}

/** Lists every article, ordered by id. */
export async function articles(signal: AbortSignal): Promise<Result<readonly DocumentInfo[]>> {
  const result = await request<{ documents: readonly DocumentInfo[] }>("/api/documents", { signal });
  return result.ok ? { ok: true, value: result.value.documents } : result;
}

/** Fetches one article with its text. */
export async function article(id: string, signal: AbortSignal): Promise<Result<Article>> {
  const result = await request<Article>(`/api/documents/${encodeURIComponent(id)}`, { signal });
  return result.ok || result.failure.kind !== "gone" ? result : { ok: false, failure: { ...ARTICLE_GONE } };
}

/** Questions to begin with. */
export async function starters(signal: AbortSignal): Promise<Result<readonly Starter[]>> {
  const result = await request<{ questions: readonly Starter[] }>("/api/starters", { signal });
  return result.ok ? { ok: true, value: result.value.questions } : result;
}
