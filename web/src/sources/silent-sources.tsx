import { titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import type { SourceRow } from "./rows.js";
import { SourceName } from "./source-name.js";

/** Articles listed without being asked for; more are folded away. */
const SHOWN = 3;

/** The articles that say nothing, folded where they are many. */
export function SilentSources({ rows }: { readonly rows: readonly SourceRow[] }) {
  if (rows.length === 0) return null;
  if (rows.length <= SHOWN) return <SilentRows rows={rows} />;
  return (
    <details class="silent">
      <summary>and {rows.length} others say nothing</summary>
      <SilentRows rows={rows} />
    </details>
  );
}

function SilentRows({ rows }: { readonly rows: readonly SourceRow[] }) {
  return (
    <ul class="source-rows silent-rows" role="list">
      {rows.map((row) => (
        <li class="source-row" key={row.id}>
          <SourceName row={row} />
          <p class="source-says">
            {"says nothing "}
            <PlaceLink
              to={{ name: "article", id: row.id, span: null }}
              label={`read it: ${row.document ? titleOf(row.document) : row.id}`}
            >
              read it
            </PlaceLink>
          </p>
        </li>
      ))}
    </ul>
  );
}
