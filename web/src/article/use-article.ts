import { useLayoutEffect, useState } from "preact/hooks";
import { article, type Article } from "../api/client.js";
import type { Result } from "../api/request.js";

/** An article of this id, undefined until it has come, and the way to ask for it again. */
export function useArticle(id: string): { readonly result: Result<Article> | undefined; readonly reload: () => void } {
  const [fetched, setFetched] = useState<{ readonly id: string; readonly result: Result<Article> }>();
  const [attempt, setAttempt] = useState(0);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    article(id, leaving.signal).then(
      (result) => setFetched({ id, result }),
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, [id, attempt]);
  return { result: fetched?.id === id ? fetched.result : undefined, reload: () => setAttempt(attempt + 1) };
}
