import { Source, titleOf } from "../article/source.js";
import type { SourceRow } from "./rows.js";

/** What an article is called, and by whom and of when it is. */
export function SourceName({ row: { id, document } }: { readonly row: SourceRow }) {
  return (
    <div class="source-name">
      <p>
        <bdi>{document ? titleOf(document) : id}</bdi>
      </p>
      {document && <Source document={document} undated="undated" />}
    </div>
  );
}
