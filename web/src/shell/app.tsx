import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { ArticlePanel } from "../article/article-panel.js";
import { CollectionPanel } from "../collection/collection-panel.js";
import { Collection } from "../collection/collection.js";
import { useArticles } from "../collection/use-articles.js";
import { isWaiting, type Conversation } from "../conversation/conversation.js";
import { quotationsOf } from "../conversation/turn.js";
import { useTurns } from "../conversation/use-turns.js";
import { close, usePlace, whereItWasOpened } from "../place/navigation.js";
import { PlaceLink } from "../place/place-link.js";
import { announcementOf } from "../turn/announcement.js";
import { TurnView } from "../turn/turn.js";
import { AskForm } from "./ask-form.js";
import { useEscape } from "./use-escape.js";
import { useWideScreen } from "./use-wide-screen.js";

/** The whole page: the conversation, and an article or the collection beside it. */
export function App({ conversation }: { readonly conversation: Conversation }) {
  const turns = useTurns(conversation);
  const place = usePlace();
  const wide = useWideScreen();
  const list = useArticles();
  const field = useRef<HTMLTextAreaElement>(null);

  const panelOpen = place.name !== "conversation";
  const modal = panelOpen && !wide;
  const empty = turns.length === 0;
  const busy = isWaiting(turns);
  const last = turns.at(-1);

  useEscape(panelOpen, close);

  const wasOpen = useRef(panelOpen);
  useEffect(() => {
    if (wasOpen.current && !panelOpen) {
      const opener = whereItWasOpened() ?? field.current;
      opener?.focus({ preventScroll: true });
      opener?.scrollIntoView({ block: "nearest" });
    }
    wasOpen.current = panelOpen;
  }, [panelOpen]);

  // A new question goes to the top, so that its answer fills the room below it and nothing moves when it comes.
  const lastSeen = useRef(last?.id);
  useLayoutEffect(() => {
    if (last && last.id !== lastSeen.current) document.getElementById(last.id)?.scrollIntoView({ block: "start" });
    lastSeen.current = last?.id;
  }, [last?.id]);

  useEffect(() => {
    if (!panelOpen && matchMedia("(pointer: fine)").matches) field.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div class={`page${empty ? " empty" : ""}${panelOpen ? " with-panel" : ""}`}>
      <div class="conversation-column" inert={modal}>
        <a
          class="skip"
          href="#question"
          onClick={(event) => {
            event.preventDefault();
            field.current?.focus();
          }}
        >
          Skip to the question
        </a>
        <header class="masthead">
          <h1>Pullquote</h1>
          <nav aria-label="Pullquote">
            {!empty && (
              <>
                <PlaceLink to={{ name: "collection" }} class="plain" current={place.name === "collection"}>
                  Articles
                </PlaceLink>
                <button
                  type="button"
                  class="plain"
                  onClick={() => {
                    conversation.clear();
                    field.current?.focus();
                  }}
                >
                  Start over
                </button>
              </>
            )}
          </nav>
        </header>
        <main>
          {empty && <p class="lead">Ask a question. Read the answer in the articles’ own words.</p>}
          <div class="turns">
            {turns.map((turn) => (
              <TurnView
                key={turn.id}
                turn={turn}
                place={place}
                busy={busy}
                onRetry={() => void conversation.retry(turn.id)}
              />
            ))}
          </div>
          <AskForm field={field} followUp={!empty} busy={busy} onAsk={(question) => void conversation.ask(question)} />
          {empty && (
            <section class="collection" aria-labelledby="collection-heading">
              <h2 id="collection-heading">
                The articles{list.result?.ok ? ` (${list.result.value.length.toLocaleString("en")})` : ""}
              </h2>
              <Collection list={list} place={place} />
            </section>
          )}
        </main>
      </div>
      {place.name === "article" && (
        <ArticlePanel id={place.id} span={place.span} quotations={quotationsOf(turns)} modal={modal} />
      )}
      {place.name === "collection" && <CollectionPanel list={list} place={place} modal={modal} />}
      <p class="visually-hidden" role="status" aria-live="polite">
        {announcementOf(last)}
      </p>
    </div>
  );
}
