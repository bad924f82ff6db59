import { useState } from "preact/hooks";
import { Source, titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import type { Place } from "../place/place.js";
import { FailureNote } from "../shell/failure-note.js";
import type { ArticleList } from "./use-articles.js";

/** Articles shown before the reader asks for more. */
const PAGE = 100;

interface CollectionProps {
  readonly list: ArticleList;
  readonly place: Place;
}

/** Every article that can be asked and read. */
export function Collection({ list: { result, reload }, place }: CollectionProps) {
  const [shown, setShown] = useState(PAGE);
  if (result === undefined) return <p class="waiting">Looking through the articles…</p>;
  if (!result.ok) return <FailureNote failure={result.failure} onRetry={reload} />;
  const { value: articles } = result;
  if (articles.length === 0)
    return <p class="waiting">There are no articles yet. Add some with: pullquote index PATH</p>;
  return (
    <>
      <ul class="articles" role="list">
        {articles.slice(0, shown).map((article) => {
          const open = place.name === "article" && place.id === article.id;
          return (
            <li key={article.id} class={open ? "open" : ""}>
              <PlaceLink to={{ name: "article", id: article.id, span: null }} current={open}>
                <bdi>{titleOf(article)}</bdi>
              </PlaceLink>
              <Source document={article} undated="undated" />
            </li>
          );
        })}
      </ul>
      {articles.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, articles.length - shown)} more of {articles.length.toLocaleString("en")}
        </button>
      )}
    </>
  );
}
