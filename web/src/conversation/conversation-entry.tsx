import { useRef, useState } from "preact/hooks";
import { dateInWords } from "../text/date-in-words.js";
import { MAX_NAME, nameOf, type KeptConversation } from "./kept-conversation.js";

interface ConversationEntryProps {
  readonly conversation: KeptConversation;
  /** Whether it is the one shown. */
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** A conversation in the list of them. */
export function ConversationEntry({ conversation, current, onOpen, onRename, onDelete }: ConversationEntryProps) {
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const name = nameOf(conversation);
  const questions = conversation.turns.length;

  const finish = (newName?: string) => {
    if (newName !== undefined) onRename(newName);
    setRenaming(false);
    // The button comes back with the next drawing.
    setTimeout(() => rename.current?.focus());
  };

  if (renaming) {
    return (
      <form
        class="rename"
        onSubmit={(event) => {
          event.preventDefault();
          finish(new FormData(event.currentTarget).get("name") as string);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          finish();
        }}
      >
        <input
          name="name"
          aria-label={`New name of ${name}`}
          maxLength={MAX_NAME}
          defaultValue={name}
          autocomplete="off"
          ref={(field) => {
            if (field && document.activeElement !== field) field.select();
          }}
        />
        <button type="submit" class="plain">
          Save
        </button>
        <button type="button" class="plain" onClick={() => finish()}>
          Cancel
        </button>
      </form>
    );
  }
  return (
    <>
      <button type="button" class="conversation-name" aria-current={current ? "true" : undefined} onClick={onOpen}>
        <bdi>{name}</bdi>
      </button>
      <p class="source">
        <span>{questions === 1 ? "1 question" : `${questions} questions`}</span>
        <span>
          <time dateTime={conversation.changedAt}>{dateInWords(conversation.changedAt.slice(0, 10))}</time>
        </span>
      </p>
      <p class="conversation-actions">
        <button
          type="button"
          class="plain"
          ref={rename}
          aria-label={`Rename ${name}`}
          onClick={() => setRenaming(true)}
        >
          Rename
        </button>
        <button type="button" class="plain" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </button>
      </p>
    </>
  );
}
