import { useMemo, useState } from "preact/hooks";
import { Source, titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import type { Place } from "../place/place.js";
import { FailureNote } from "../shell/failure-note.js";
import { arrange, filter, type Order } from "./arrange-articles.js";
import { CollectionTools } from "./collection-tools.js";
import { isFromYears, MAX_CHOSEN, type Narrowing } from "./narrowing.js";
import type { ArticleList } from "./use-articles.js";

/** Articles shown before the reader asks for more. */
const PAGE = 50;

interface CollectionProps {
  readonly list: ArticleList;
  readonly place: Place;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Every article that can be asked and read, and the choice of those to ask. */
export function Collection({ list: { result, reload }, place, narrowing, onNarrow }: CollectionProps) {
  const [shown, setShown] = useState(PAGE);
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<Order>("newest");
  const articles = result?.ok ? result.value : NONE;
  const arranged = useMemo(() => arrange(articles, order), [articles, order]);
  const found = useMemo(() => filter(arranged, typed), [arranged, typed]);
  if (result === undefined) return <p class="waiting">Looking through the articles…</p>;
  if (!result.ok) return <FailureNote failure={result.failure} onRetry={reload} />;
  if (articles.length === 0)
    return <p class="waiting">There are no articles yet. Add some with: pullquote index PATH</p>;

  const chosen = new Set(narrowing.articles.map(({ id }) => id));
  const choose = (id: string, title: string, isChosen: boolean) => {
    const others = narrowing.articles.filter((article) => article.id !== id);
    onNarrow({ ...narrowing, articles: isChosen ? [...others, { id, title }] : others });
  };
  return (
    <>
      {articles.length > 1 && (
        <>
          <CollectionTools
            articles={articles}
            typed={typed}
            onType={(text) => {
              setTyped(text);
              setShown(PAGE);
            }}
            order={order}
            onOrder={setOrder}
            narrowing={narrowing}
            onNarrow={onNarrow}
          />
          <p class="found">
            <span role="status">{typed.trim() === "" ? "" : countInWords(found.length, articles.length)}</span>
            {typed.trim() !== "" && found.length > 0 && found.length <= MAX_CHOSEN && (
              <button
                type="button"
                class="plain"
                onClick={() => onNarrow({ ...narrowing, articles: found.map(({ id, title }) => ({ id, title })) })}
              >
                {found.length === 1 ? "Ask only this one" : `Ask only these ${found.length}`}
              </button>
            )}
          </p>
        </>
      )}
      <ul class="articles" role="list">
        {found.slice(0, shown).map((article) => {
          const { id, title, characters } = article;
          const open = place.name === "article" && place.id === id;
          return (
            <li key={id} class={`${open ? "open" : ""}${isFromYears(article, narrowing) ? "" : " left-out"}`}>
              {articles.length > 1 && (
                <input
                  type="checkbox"
                  aria-label={`Ask only of ${titleOf(article)}`}
                  checked={chosen.has(id)}
                  disabled={!chosen.has(id) && chosen.size >= MAX_CHOSEN}
                  onChange={(event) => choose(id, title, event.currentTarget.checked)}
                />
              )}
              <div>
                <PlaceLink to={{ name: "article", id, span: null }} current={open}>
                  <bdi>{titleOf(article)}</bdi>
                </PlaceLink>
                <Source document={article} undated="undated" length={characters} />
              </div>
            </li>
          );
        })}
      </ul>
      {found.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, found.length - shown)} more of {found.length.toLocaleString("en")}
        </button>
      )}
    </>
  );
}

const NONE: readonly never[] = [];

function countInWords(found: number, all: number): string {
  return found === 0 ? "No article fits. " : `${found.toLocaleString("en")} of ${all.toLocaleString("en")} articles. `;
}
