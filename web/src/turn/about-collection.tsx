import { aboutInWords, listsArticles } from "../../../src/collection/about-in-words.js";
import type { AboutCollection } from "../../../src/core/ask.js";
import { Source, titleOf } from "../article/source.js";
import { PlaceLink } from "../place/place-link.js";
import { dateInWords } from "../text/date-in-words.js";

/** What is said of the collection itself: numbers, dates and names in plain words, then the articles. */
export function AboutCollectionView({ about }: { readonly about: AboutCollection }) {
  const articles = listsArticles(about) ? about.articles : [];
  const isOneDay = about.asked === "newest" || about.asked === "oldest";
  const more = isOneDay ? 0 : about.documents - articles.length;
  return (
    <div class="about-collection">
      {aboutInWords(about, dateInWords).map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      {articles.length > 0 && (
        <ul class="articles" role="list">
          {articles.map((article) => (
            <li key={article.id}>
              <PlaceLink to={{ name: "article", id: article.id, span: null }}>
                <bdi>{titleOf(article)}</bdi>
              </PlaceLink>
              <Source document={article} undated="undated" />
            </li>
          ))}
        </ul>
      )}
      {articles.length > 0 && more > 0 && <p>and {more.toLocaleString("en")} more.</p>}
    </div>
  );
}
