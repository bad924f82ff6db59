import { useLayoutEffect, useRef } from "preact/hooks";
import type { Citation } from "../../../src/core/ask.js";
import type { DocumentInfo } from "../../../src/core/document.js";
import type { Span } from "../../../src/core/span.js";
import { useKeys } from "../keys/use-keys.js";
import { open } from "../place/navigation.js";
import { FailureNote } from "../shell/failure-note.js";
import { Panel } from "../shell/panel.js";
import { ArticleText } from "./article-text.js";
import { articleMarks, isOutdated, liesIn } from "./marks.js";
import { Rail } from "./rail.js";
import { Source, titleOf } from "./source.js";
import { Stepper } from "./stepper.js";
import { neighbour, stopsOf, worthStepping } from "./stops.js";
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

  const outdated = article !== undefined && isOutdated(article, span, quotations);
  const opened = outdated ? null : span;
  const marks = article ? articleMarks(article, opened, quotations) : [];
  const stops = stopsOf(marks);
  const step = (by: 1 | -1) => {
    const stop = neighbour(stops, opened, by);
    if (stop) open({ name: "article", id, span: stop }, null);
  };

  useKeys({ next: () => step(1), previous: () => step(-1) });
  useLayoutEffect(() => scrollToOpened(body.current), [article, span?.start, span?.end]);
  useLayoutEffect(() => focusPanel(body.current), [id, span?.start, span?.end]);
  useLayoutEffect(() => focusOpened(body.current), [article, span?.start, span?.end]);

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
      tools={worthStepping(stops, opened) && <Stepper stops={stops} opened={opened} onStep={step} />}
      edge={article && stops.length > 0 && <Rail id={id} text={article.text} stops={stops} opened={opened} />}
    >
      {result === undefined && <p class="waiting">Opening the article…</p>}
      {result && !result.ok && <FailureNote failure={result.failure} onRetry={reload} />}
      {outdated && <p class="note">This article has changed since it was quoted, so the quotation is not marked.</p>}
      {article && opened && !liesIn(opened, article.text) && (
        <p class="note">The link points past the end of this article, so nothing is marked.</p>
      )}
      {article && <ArticleText text={article.text} title={article.title} marks={marks} />}
    </Panel>
  );
}

/** Brings the opened quotation to the upper third of the panel, or the article to its beginning. */
function scrollToOpened(body: HTMLElement | null): void {
  if (!body) return;
  const mark = body.querySelector("mark.opened");
  if (!mark) return body.scrollTo({ top: 0 });
  const bringUp = () => {
    const offset = mark.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTo({ top: body.scrollTop + offset - body.clientHeight / 4 });
  };
  bringUp();
  // Only now is what stands above it laid out, and may turn out higher than it was taken for.
  requestAnimationFrame(bringUp);
}

/** Takes the focus into the panel, unless it is on what opened this from within the panel: a step, a tick of the rail. */
function focusPanel(body: HTMLElement | null): void {
  const { activeElement } = document;
  if (!body || (activeElement?.closest(".panel") && !body.contains(activeElement))) return;
  body.focus({ preventScroll: true });
}

/** Goes on to the quotation itself, so that reading aloud and the Tab key begin there. */
function focusOpened(body: HTMLElement | null): void {
  if (!body || document.activeElement !== body) return;
  const mark = body.querySelector<HTMLElement>("mark.opened");
  if (!mark) return;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
}
