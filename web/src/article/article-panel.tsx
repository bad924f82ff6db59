import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Citation } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";
import type { Span } from "../../../src/core/span.js";
import type { Article } from "../api/client.js";
import { FailureNote } from "../shell/failure-note.js";
import { Panel } from "../shell/panel.js";
import { ArticleText } from "./article-text.js";
import { articleMarks, isOutdated, liesIn } from "./marks.js";
import { Source, titleOf } from "./source.js";
import { useArticle } from "./use-article.js";

interface ArticlePanelProps {
  readonly id: string;
  readonly span: Span | null;
  /** What the collection says of the article, shown until the article itself has come. */
  readonly known: DocumentInfo | undefined;
  /** Everything quoted in the conversation; what is quoted from this article is marked. */
  readonly quotations: readonly Citation[];
  readonly modal: boolean;
}

/** An article beside the conversation, scrolled to the quotation that was opened. */
export function ArticlePanel({ id, span, known, quotations, modal }: ArticlePanelProps) {
  const { result, reload } = useArticle(id);
  const body = useRef<HTMLDivElement>(null);
  const article = result?.ok ? result.value : undefined;
  const info = article ?? known;

  useEffect(() => body.current?.focus({ preventScroll: true }), [id, span?.start, span?.end]);
  useLayoutEffect(() => scrollToOpened(body.current), [article, span?.start, span?.end]);

  return (
    <Panel
      modal={modal}
      body={body}
      label={info ? `Article: ${titleOf(info)}` : "Article"}
      heading={
        info && (
          <>
            <h2>
              <bdi>{titleOf(info)}</bdi>
            </h2>
            <Source document={info} undated="undated" />
          </>
        )
      }
    >
      {result === undefined && <p class="waiting">Opening the article…</p>}
      {result && !result.ok && <FailureNote failure={result.failure} onRetry={reload} />}
      {article && <ArticleBody article={article} span={span} quotations={quotations} />}
    </Panel>
  );
}

interface ArticleBodyProps extends Pick<ArticlePanelProps, "span" | "quotations"> {
  readonly article: Article;
}

function ArticleBody({ article, span, quotations }: ArticleBodyProps) {
  const outdated = isOutdated(article, span, quotations);
  const opened = outdated ? null : span;
  return (
    <>
      {outdated && <p class="note">This article has changed since it was quoted, so the quotation is not marked.</p>}
      {opened && !liesIn(opened, article.text) && (
        <p class="note">The link points past the end of this article, so nothing is marked.</p>
      )}
      <ArticleText text={article.text} title={article.title} marks={articleMarks(article, opened, quotations)} />
    </>
  );
}

/** Brings the opened quotation to the upper third of the panel, or the article to its beginning. */
function scrollToOpened(body: HTMLElement | null): void {
  if (!body) return;
  const mark = body.querySelector("mark.opened");
  if (!mark) return body.scrollTo({ top: 0 });
  const offset = mark.getBoundingClientRect().top - body.getBoundingClientRect().top;
  body.scrollTo({ top: body.scrollTop + offset - body.clientHeight / 4 });
}
