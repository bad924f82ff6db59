import { useRef, useState } from "preact/hooks";
import type { ComponentChildren, RefObject } from "preact";

/** Longest question, in UTF-16 code units; the server takes no longer one. */
export const MAX_QUESTION_LENGTH = 2_000;
/** Length from which the reader is told how much room is left. */
const NEAR_LIMIT = MAX_QUESTION_LENGTH - 200;

interface AskFormProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly followUp: boolean;
  /** Whether an answer is under way: the next question can be written, but not sent. */
  readonly busy: boolean;
  /** A question begun earlier. */
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onAsk: (question: string) => void;
  /** What is asked, said below the field; Backspace in the empty field takes the last part of it back. */
  readonly children?: ComponentChildren;
  readonly onTakeBack: () => void;
}

/** Where questions are written. Enter sends, Shift and Enter begins a line. */
export function AskForm({ field, followUp, busy, draft: begun, onDraft, onAsk, children, onTakeBack }: AskFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(begun);
  const write = (text: string) => {
    setDraft(text);
    onDraft(text);
  };
  const question = draft.trim();
  const tooLong = question.length > MAX_QUESTION_LENGTH;
  const ready = question !== "" && !tooLong && !busy;

  return (
    <form
      ref={form}
      class="ask"
      id="ask"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        write("");
        onAsk(question);
      }}
    >
      <label class="visually-hidden" for="question">
        {followUp ? "Your next question" : "Your question"}
      </label>
      <div class="field">
        <textarea
          ref={field}
          id="question"
          rows={1}
          value={draft}
          placeholder={followUp ? "Ask a follow-up" : "Ask the articles a question"}
          enterkeyhint="send"
          autocomplete="off"
          aria-invalid={tooLong}
          aria-describedby="question-length"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Backspace" && draft === "" && !event.repeat) onTakeBack();
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            form.current?.requestSubmit();
          }}
        />
        <button type="submit" class="send" disabled={!ready}>
          Ask
        </button>
      </div>
      <div class="below-field">
        {children}
        <p class="length" id="question-length" role={tooLong ? "alert" : undefined}>
          {lengthNote(question.length)}
        </p>
      </div>
    </form>
  );
}

function lengthNote(length: number): string {
  if (length < NEAR_LIMIT) return "";
  const left = MAX_QUESTION_LENGTH - length;
  const count = `${Math.abs(left)} ${Math.abs(left) === 1 ? "character" : "characters"}`;
  return left < 0 ? `${count} too long` : `${count} left`;
}
