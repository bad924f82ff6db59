import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AskResponse } from "../../../src/core/ask.js";
import { ask } from "../api/client.js";
import type { Result } from "../api/request.js";
import { PlaceLink } from "../place/place-link.js";
import { placeOf } from "../place/place.js";

interface FindQuotationProps {
  readonly question: string;
  /** The article to ask. */
  readonly id: string;
}

/** Asks one article that says this, but was not quoted, for its sentence. */
export function FindQuotation({ question, id }: FindQuotationProps) {
  const [state, setState] = useState<"asked" | Result<AskResponse>>();
  const leaving = useRef(new AbortController());
  useLayoutEffect(() => () => leaving.current.abort(), []);

  const find = async () => {
    setState("asked");
    const { signal } = leaving.current;
    try {
      setState(await ask({ question, documents: [id], limit: 1 }, signal));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  if (state === undefined || state === "asked" || !state.ok) {
    return (
      <p class="source-says">
        <button type="button" class="inline-tap" disabled={state === "asked"} onClick={() => void find()}>
          Show what it says
        </button>
        {state && state !== "asked" && <span role="alert"> {state.failure.title}.</span>}
      </p>
    );
  }
  const citation = state.value.citations[0];
  return (
    <p class="source-says" role="status">
      {citation ? (
        <PlaceLink to={placeOf(citation)}>
          <bdi class="clipped">{citation.quote}</bdi>
        </PlaceLink>
      ) : (
        <>
          {"No one sentence of it says so by itself. "}
          <PlaceLink to={{ name: "article", id, span: null }}>Read the article</PlaceLink>
        </>
      )}
    </p>
  );
}
