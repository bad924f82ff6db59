import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { ArticlePanel } from "../article/article-panel.js";
import { CollectionPanel } from "../collection/collection-panel.js";
import { Collection } from "../collection/collection.js";
import { withoutGone, withoutLastPart, type Narrowing } from "../collection/narrowing.js";
import { NarrowingBar } from "../collection/narrowing-bar.js";
import { StartingQuestions } from "../collection/starting-questions.js";
import { byId, useArticles } from "../collection/use-articles.js";
import { useNarrowing } from "../collection/use-narrowing.js";
import { ConversationsPanel } from "../conversation/conversations-panel.js";
import { isWaiting } from "../conversation/conversation.js";
import type { Conversations } from "../conversation/conversations.js";
import { KeepingNote } from "../conversation/keeping-note.js";
import { quotationsOf } from "../conversation/turn.js";
import { useCurrentConversation } from "../conversation/use-conversations.js";
import { KeysSheet } from "../keys/keys-sheet.js";
import { usePageKeys } from "../keys/use-page-keys.js";
import { close, usePlace } from "../place/navigation.js";
import { usePrintedNotes } from "../taking-along/printed-notes.js";
import { announcementOf } from "../turn/announcement.js";
import { TurnView } from "../turn/turn.js";
import { AskForm } from "./ask-form.js";
import { Masthead } from "./masthead.js";
import { SkipLink } from "./skip-link.js";
import { useEscape } from "./use-escape.js";
import { useNewestTurnOnTop } from "./use-newest-turn-on-top.js";
import { useSteadyConversation } from "./use-steady-conversation.js";
import { useWideScreen } from "./use-wide-screen.js";

/** The whole page: the conversation, and an article or the collection beside it. */
export function App({ conversations }: { readonly conversations: Conversations }) {
  const conversation = useCurrentConversation(conversations);
  const { turns } = conversation;
  const place = usePlace();
  const wide = useWideScreen();
  const list = useArticles();
  const all = list.result?.ok ? list.result.value : undefined;
  const [narrowing, narrow] = useNarrowing(conversation);
  const column = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const known = useMemo(() => byId(list.result), [list.result]);
  const empty = turns.length === 0;
  const busy = isWaiting(turns);
  const panelOpen = place.name !== "conversation";
  const modal = panelOpen && !wide;

  const [keysShown, setKeysShown] = useState(false);
  const showKeys = () => setKeysShown(true);

  useEscape(panelOpen, close);
  usePageKeys({ place, modal, field, showKeys });
  useSteadyConversation(column, panelOpen, field);
  useNewestTurnOnTop(conversation.id, turns.at(-1)?.id);
  usePrintedNotes(turns);
  useLayoutEffect(() => {
    if (!panelOpen && matchMedia("(pointer: fine)").matches) field.current?.focus({ preventScroll: true });
  }, []);

  const ask = (question: string) => {
    // Articles that have gone are left aside, unless nothing were left and the question wider than it says.
    const left: Narrowing = all ? withoutGone(narrowing, all) : narrowing;
    narrow(narrowing);
    void conversation.ask(question, left.articles.length === 0 ? narrowing : left);
  };

  const startOver = () => {
    conversations.start();
    field.current?.focus();
  };

  return (
    <div class={`page${empty ? " empty" : ""}${panelOpen ? " with-panel" : ""}`}>
      <div class="conversation-column" ref={column} inert={modal}>
        <SkipLink field={field} />
        <Masthead
          place={place}
          empty={empty}
          anyKept={conversations.anyKept}
          conversation={() => conversation.whole}
          onStartOver={startOver}
          onKeys={showKeys}
        />
        <main>
          {empty && <p class="lead">Ask a question. Read the answer in the articles’ own words.</p>}
          <div class="turns" key={conversation.id}>
            {turns.map((turn) => (
              <TurnView
                key={turn.id}
                turn={turn}
                place={place}
                articles={known}
                busy={busy}
                onRetry={() => void conversation.retry(turn.id)}
                onCorrect={(question) => void conversation.askAlone(question, turn.narrowing)}
              />
            ))}
          </div>
          <KeepingNote keeping={conversation.keeping} />
          <AskForm
            key={`ask ${conversation.id}`}
            draft={conversations.draft()}
            onDraft={(draft) => conversations.keepDraft(draft)}
            field={field}
            followUp={!empty}
            busy={busy}
            onAsk={ask}
            onTakeBack={() => narrow(withoutLastPart(narrowing))}
          >
            <NarrowingBar narrowing={narrowing} all={all} onNarrow={narrow} />
          </AskForm>
          {empty && <StartingQuestions onAsk={ask} />}
          {empty && (
            <section class="collection" aria-labelledby="collection-heading">
              <h2 id="collection-heading">
                The articles{list.result?.ok ? ` (${list.result.value.length.toLocaleString("en")})` : ""}
              </h2>
              <Collection list={list} place={place} narrowing={narrowing} onNarrow={narrow} />
            </section>
          )}
        </main>
      </div>
      {place.name === "article" && (
        <ArticlePanel
          id={place.id}
          span={place.span}
          known={known.get(place.id)}
          quotations={quotationsOf(turns)}
          modal={modal}
        />
      )}
      {place.name === "collection" && (
        <CollectionPanel list={list} place={place} narrowing={narrowing} onNarrow={narrow} modal={modal} />
      )}
      {place.name === "conversations" && <ConversationsPanel conversations={conversations} modal={modal} />}
      {keysShown && <KeysSheet onClose={() => setKeysShown(false)} />}
      <p class="visually-hidden" role="status" aria-live="polite">
        {announcementOf(turns.at(-1))}
      </p>
    </div>
  );
}
