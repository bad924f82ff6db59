import { hasYears, type Narrowing } from "./narrowing.js";
import { articlesInWords, yearsInWords } from "./narrowing-in-words.js";

/** Says with a turn what its question was narrowed to. */
export function NarrowedTo({ narrowing }: { readonly narrowing: Narrowing | undefined }) {
  if (!narrowing) return null;
  const parts = [
    ...(narrowing.articles.length > 0 ? [articlesInWords(narrowing)] : []),
    ...(hasYears(narrowing) ? [yearsInWords(narrowing)] : []),
  ];
  return (
    <p class="narrowed-to">
      Asked only of <bdi>{parts.join(", ")}</bdi>
    </p>
  );
}
