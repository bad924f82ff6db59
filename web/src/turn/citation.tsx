import { useState } from "preact/hooks";
import type { Answer, Citation } from "../../../src/core/ask.js";
import { Source, titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import { CopyCitation } from "../taking-along/copy-citation.js";
import { speakerOf } from "./speaker.js";
import { MarkedText } from "../text/marked-text.js";

interface CitationProps {
  /** Stable name of the citation, also its id in the page. */
  readonly id: string;
  /** What it is called in its turn, counted from 1. */
  readonly number: number;
  readonly citation: Citation;
  /** The answer, where it stands in this citation. */
  readonly answer?: Answer | undefined;
  /** Whether it lies open beside the conversation. */
  readonly open: boolean;
}

/** A quotation with its source, its neighbouring sentences and the way into its article. */
export function CitationView({ id, number, citation, answer, open }: CitationProps) {
  const [around, setAround] = useState(false);
  const { document, start, end, quote, before, after } = citation;
  const title = titleOf(document);
  const speaker = speakerOf(quote);
  const marks = answer ? [{ kind: "answer", start: answer.start - start, end: answer.end - start }] : [];
  return (
    <li class={open ? "citation open" : "citation"} id={id}>
      <figure>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        <blockquote id={`${id}-text`}>
          {around && before !== "" && (
            <p class="neighbour" dir="auto">
              {before}
            </p>
          )}
          <p class="quote" dir="auto">
            <MarkedText text={quote} marks={marks} />
          </p>
          {around && after !== "" && (
            <p class="neighbour" dir="auto">
              {after}
            </p>
          )}
        </blockquote>
        <figcaption>
          {speaker && (
            <p class="speaker">
              {speaker.how === "said by" ? "Said by " : "According to "}
              <bdi>{quote.slice(speaker.start, speaker.end)}</bdi>
            </p>
          )}
          <p class="title">
            <bdi>{title}</bdi>
          </p>
          <Source document={document} undated="undated" />
        </figcaption>
      </figure>
      <div class="actions">
        <PlaceLink
          to={{ name: "article", id: document.id, span: { start, end } }}
          label={`Read in the article: quotation ${number}, ${title}`}
          current={open}
        >
          Read in the article
        </PlaceLink>
        {(before !== "" || after !== "") && (
          <button
            type="button"
            aria-expanded={around}
            aria-controls={`${id}-text`}
            aria-label={`${around ? "Hide the sentences" : "Sentences"} around it: quotation ${number}`}
            onClick={() => setAround(!around)}
          >
            {around ? "Hide the sentences around it" : "Sentences around it"}
          </button>
        )}
        <CopyCitation number={number} citation={citation} />
      </div>
    </li>
  );
}
