import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { MAX_QUESTION_LENGTH } from "../shell/ask-form.js";

interface UnderstoodProps {
  readonly standaloneQuestion: string;
  readonly busy: boolean;
  /** Asks what the reader put in its place, as a question that stands alone. */
  readonly onCorrect: (question: string) => void;
}

/** How a follow-up was understood, and the way to put it right. */
export function Understood({ standaloneQuestion, busy, onCorrect }: UnderstoodProps) {
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);

  useLayoutEffect(() => {
    if (draft === undefined && closed.current) button.current?.focus();
    closed.current = draft !== undefined;
  }, [draft === undefined]);

  if (draft === undefined) {
    return (
      <div class="understood-line">
        <p class="understood">
          {"Understood as: "}
          <bdi>{standaloneQuestion}</bdi>
        </p>
        <button ref={button} type="button" class="inline-tap" onClick={() => setDraft(standaloneQuestion)}>
          Not what you meant?
        </button>
      </div>
    );
  }
  return (
    <Correction
      draft={draft}
      busy={busy}
      onDraft={setDraft}
      onCancel={() => setDraft(undefined)}
      onAsk={(question) => {
        setDraft(undefined);
        onCorrect(question);
      }}
    />
  );
}

interface CorrectionProps {
  readonly draft: string;
  readonly busy: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onCancel: () => void;
  readonly onAsk: (question: string) => void;
}

function Correction({ draft, busy, onDraft, onCancel, onAsk }: CorrectionProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const question = draft.trim();
  const ready = question !== "" && question.length <= MAX_QUESTION_LENGTH && !busy;

  useLayoutEffect(() => field.current?.select(), []);

  return (
    <form
      ref={form}
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAsk(question);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <label for={id}>What you meant, so that it can be understood on its own</label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        maxLength={MAX_QUESTION_LENGTH}
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          form.current?.requestSubmit();
        }}
      />
      <p>
        <button type="submit" class="send" disabled={!ready}>
          Ask this instead
        </button>
        <button type="button" class="inline-tap" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
