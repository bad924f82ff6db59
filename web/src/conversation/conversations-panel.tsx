import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { close } from "../place/navigation.js";
import { Panel } from "../shell/panel.js";
import type { Conversations } from "./conversations.js";
import { ConversationEntry } from "./conversation-entry.js";
import { nameOf, type KeptConversation } from "./kept-conversation.js";

interface ConversationsPanelProps {
  readonly conversations: Conversations;
  readonly modal: boolean;
}

/** A conversation deleted while the list is open, with the way back. */
interface Deleted {
  readonly conversation: KeptConversation;
  readonly restore: () => unknown;
}

/** The conversations kept in this browser: to go back to, rename and delete. */
export function ConversationsPanel({ conversations, modal }: ConversationsPanelProps) {
  const body = useRef<HTMLDivElement>(null);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  useLayoutEffect(() => body.current?.focus({ preventScroll: true }), []);

  const { current } = conversations;
  const entries = [...conversations.list(), ...deleted.map(({ conversation }) => conversation)].sort((a, b) =>
    b.changedAt.localeCompare(a.changedAt),
  );
  const restore = ({ conversation: { id }, restore }: Deleted) => {
    setDeleted(deleted.filter(({ conversation }) => conversation.id !== id));
    restore();
  };

  return (
    <Panel modal={modal} body={body} label="Conversations" heading={<h2>Conversations</h2>}>
      <p class="conversations-note">They are kept in this browser and nowhere else.</p>
      {entries.length === 0 && <p class="note">There are none yet. Each question you ask is kept here.</p>}
      <ul class="conversations" role="list">
        {entries.map((conversation) => {
          const { id } = conversation;
          const gone = deleted.find((one) => one.conversation.id === id);
          return (
            <li key={id} class={id === current.id ? "open" : ""}>
              {gone ? (
                <p class="deleted">
                  <span>
                    Deleted: <bdi>{nameOf(conversation)}</bdi>
                  </span>
                  <button type="button" class="plain" ref={(undo) => undo?.focus()} onClick={() => restore(gone)}>
                    Undo
                  </button>
                </p>
              ) : (
                <ConversationEntry
                  conversation={conversation}
                  current={id === current.id}
                  onOpen={() => {
                    conversations.open(id);
                    if (modal) close();
                  }}
                  onRename={(name) => conversations.rename(id, name)}
                  onDelete={() => setDeleted([...deleted, { conversation, restore: conversations.remove(id) }])}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
