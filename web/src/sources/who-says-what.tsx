import type { AskResponse } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";
import { ConflictView } from "./conflict.js";
import { sourceRows } from "./rows.js";
import { SilentSources } from "./silent-sources.js";
import { SayingSource } from "./saying-source.js";

interface WhoSaysWhatProps {
  readonly turnId: string;
  readonly response: AskResponse;
  readonly articles: ReadonlyMap<string, DocumentInfo>;
}

/** Which of the articles read say this, which say nothing, and where they differ. */
export function WhoSaysWhat({ turnId, response, articles }: WhoSaysWhatProps) {
  const rows = sourceRows(response, articles);
  if (rows.length < 2) return null;
  const id = `${turnId}-sources`;
  // One value is asked for, so that there is one conflict at most.
  const conflict = response.conflicts.at(0);
  const saying = rows.filter(({ says }) => says);
  return (
    <section class="turn-section sources" role="group" aria-labelledby={id}>
      <h3 class="section-title" id={id}>
        Who says what
      </h3>
      {conflict && <ConflictView turnId={turnId} conflict={conflict} citations={response.citations} />}
      <ul class="source-rows" role="list">
        {saying.map((row) => (
          <SayingSource key={row.id} row={row} response={response} />
        ))}
      </ul>
      <SilentSources rows={rows.filter(({ says }) => !says)} />
    </section>
  );
}
