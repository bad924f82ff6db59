import type { Citation } from "../../../src/core/ask.js";
import { titleOf } from "../article/source.js";
import { placeOf } from "../place/place.js";
import { PlaceLink } from "../place/place-link.js";
import { momentForMachines, momentInWords } from "./moment-in-words.js";
import { momentsOf, undatedOf, type Moment } from "./moments.js";
import { Timeline } from "./timeline.js";

interface WhenProps {
  readonly turnId: string;
  readonly citations: readonly Citation[];
}

/** When the cited articles appeared and what their quotations date: drawn, and in words. */
export function When({ turnId, citations }: WhenProps) {
  const moments = momentsOf(citations);
  if (moments.length === 0) return null;
  const undated = undatedOf(citations);
  const id = `${turnId}-when`;
  return (
    <section class="turn-section when" role="group" aria-labelledby={id}>
      <h3 class="section-title" id={id}>
        When
      </h3>
      <Timeline id={id} citations={citations} moments={moments} />
      <ol class="moments" role="list">
        {moments.map((moment) => (
          <li class={moment.kind} key={`${moment.kind} ${moment.from} ${moment.to} ${moment.citation}`}>
            <time dateTime={momentForMachines(moment)}>{momentInWords(moment)}</time>
            <Event moment={moment} citation={citations[moment.citation]} />
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <div class="undated">
          <h4>Undated</h4>
          <ul role="list">
            {undated.map(([index, document]) => (
              <li key={document.id}>
                <PlaceLink to={placeOf(citations[index])}>
                  <bdi>{titleOf(document)}</bdi>
                </PlaceLink>
                {`, quotation\u00a0${index + 1}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Event({ moment, citation }: { readonly moment: Moment; readonly citation: Citation }) {
  const number = moment.citation + 1;
  if (moment.kind === "named")
    return (
      <p>
        {"“"}
        <bdi>{moment.words}</bdi>
        {"” in "}
        <PlaceLink to={placeOf(citation)}>{`quotation\u00a0${number}`}</PlaceLink>
      </p>
    );
  return (
    <p>
      {citation.document.publisher !== null && (
        <>
          <bdi>{citation.document.publisher}</bdi>
          {": "}
        </>
      )}
      <PlaceLink to={placeOf(citation)}>
        <bdi>{titleOf(citation.document)}</bdi>
      </PlaceLink>
      {`, quotation\u00a0${number}`}
    </p>
  );
}
