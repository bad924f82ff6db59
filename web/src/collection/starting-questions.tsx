import { useLayoutEffect, useState } from "preact/hooks";
import type { Starter } from "../../../src/core/starter.js";
import { starters } from "../api/client.js";

/** Questions to begin with, drawn from the articles; their room is kept free until they have come. */
export function StartingQuestions({ onAsk }: { readonly onAsk: (question: string) => void }) {
  const [questions, setQuestions] = useState<readonly Starter[]>();
  useLayoutEffect(() => {
    const leaving = new AbortController();
    starters(leaving.signal).then(
      // Without them the page is no worse: what is away is said where the articles are listed.
      (result) => setQuestions(result.ok ? result.value : []),
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, []);
  return (
    <div class="starters" role="group" aria-label="Questions to begin with">
      {questions?.map(({ question }) => (
        <button key={question} type="button" dir="auto" onClick={() => onAsk(question)}>
          {question}
        </button>
      ))}
    </div>
  );
}
