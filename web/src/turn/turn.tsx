import type { DocumentInfo } from "../../../src/core/document.js";
import { NarrowedTo } from "../collection/narrowed-to.js";
import type { ConversationTurn } from "../conversation/turn.js";
import type { Place } from "../place/place.js";
import { FailureNote } from "../shell/failure-note.js";
import { AboutCollectionView } from "./about-collection.js";
import { Answered } from "./answered.js";
import { ConditionNote } from "./condition-note.js";
import { NotFound } from "./not-found.js";
import { Understood } from "./understood.js";

interface TurnProps {
  readonly turn: ConversationTurn;
  readonly place: Place;
  /** What is known of the collection, by id. */
  readonly articles: ReadonlyMap<string, DocumentInfo>;
  readonly busy: boolean;
  readonly onRetry: () => void;
  /** Asks a question that stands alone in place of one that was misunderstood. */
  readonly onCorrect: (question: string) => void;
}

/** A question of the conversation with what came of it. */
export function TurnView({
  turn: { id, question, narrowing, state },
  place,
  articles,
  busy,
  onRetry,
  onCorrect,
}: TurnProps) {
  return (
    <article class="turn" id={id} aria-labelledby={`${id}-question`} aria-busy={state.status === "waiting"}>
      <h2 class="question" id={`${id}-question`} dir="auto">
        {question}
      </h2>
      <NarrowedTo narrowing={narrowing} />
      {state.status === "waiting" && <p class="waiting">Reading the articles…</p>}
      {state.status === "failed" && <FailureNote failure={state.failure} onRetry={onRetry} busy={busy} lookedAfter />}
      {state.status === "done" && (
        <>
          {state.response.standaloneQuestion !== state.response.question && (
            <Understood standaloneQuestion={state.response.standaloneQuestion} busy={busy} onCorrect={onCorrect} />
          )}
          {state.response.condition && <ConditionNote condition={state.response.condition} />}
          {state.response.about ? (
            <AboutCollectionView about={state.response.about} />
          ) : state.response.status === "answered" ? (
            <Answered turnId={id} response={state.response} place={place} articles={articles} />
          ) : (
            <NotFound turnId={id} response={state.response} place={place} />
          )}
        </>
      )}
    </article>
  );
}
