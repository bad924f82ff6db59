import { useLayoutEffect, useState } from "preact/hooks";
import type { DocumentInfo } from "../../../src/core/document.js";
import { articles } from "../api/client.js";
import type { Result } from "../api/request.js";

export interface ArticleList {
  /** Undefined until the list has come. */
  readonly result: Result<readonly DocumentInfo[]> | undefined;
  readonly reload: () => void;
}

/** The articles of the collection, fetched when the page opens and whenever asked for again. */
export function useArticles(): ArticleList {
  const [result, setResult] = useState<ArticleList["result"]>();
  const [attempt, setAttempt] = useState(0);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    articles(leaving.signal).then(setResult, (error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
    return () => leaving.abort();
  }, [attempt]);
  return { result, reload: () => setAttempt(attempt + 1) };
}

/** The articles of a list by their ids; none until it has come. */
export function byId(result: ArticleList["result"]): ReadonlyMap<string, DocumentInfo> {
  return new Map(result?.ok ? result.value.map((article) => [article.id, article]) : []);
}
