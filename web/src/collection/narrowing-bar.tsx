import type { DocumentInfo } from "../../../src/core/document.js";
import { PlaceLink } from "../place/place-link.js";
import { articlesWithin, hasYears, isNarrowed, type Narrowing } from "./narrowing.js";
import { articlesInWords, yearsInWords } from "./narrowing-in-words.js";

interface NarrowingBarProps {
  readonly narrowing: Narrowing;
  /** Undefined until the list has come. */
  readonly all: readonly DocumentInfo[] | undefined;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** What the question is asked of, beside its field; each part is taken back by pressing it. */
export function NarrowingBar({ narrowing, all, onNarrow }: NarrowingBarProps) {
  const within = all && articlesWithin(all, narrowing).length;
  return (
    <div class="narrowing" role="group" aria-label="What is asked">
      {narrowing.articles.length > 0 && (
        <Chip text={articlesInWords(narrowing)} onRemove={() => onNarrow({ ...narrowing, articles: [] })} />
      )}
      {hasYears(narrowing) && (
        <Chip text={yearsInWords(narrowing)} onRemove={() => onNarrow({ ...narrowing, from: null, to: null })} />
      )}
      {all && !isNarrowed(narrowing) && (
        <PlaceLink to={{ name: "collection" }} class="narrow" label={`Asked of ${countOf(all.length)}: narrow`}>
          Asked of {countOf(all.length)}
        </PlaceLink>
      )}
      {all && isNarrowed(narrowing) && (
        <span role="status">
          {within === 0
            ? "No article lies within this, so nothing can be found."
            : `${(within ?? 0).toLocaleString("en")} of ${all.length.toLocaleString("en")} ${all.length === 1 ? "article" : "articles"}`}
        </span>
      )}
    </div>
  );
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      class="chip"
      aria-label={`Only ${text}: take back`}
      onClick={() => {
        onRemove();
        document.getElementById("question")?.focus();
      }}
    >
      <span>{text}</span> <span aria-hidden="true">×</span>
    </button>
  );
}

function countOf(count: number): string {
  return count === 1 ? "1 article" : `${count === 0 ? "" : "all "}${count.toLocaleString("en")} articles`;
}
