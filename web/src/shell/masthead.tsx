import type { KeptConversation } from "../conversation/kept-conversation.js";
import { KEYS } from "../keys/keys.js";
import { PlaceLink } from "../place/place-link.js";
import type { Place } from "../place/place.js";
import { ExportMenu } from "../taking-along/export-menu.js";

interface MastheadProps {
  readonly place: Place;
  /** Whether there is no conversation yet, and with it nothing to leave. */
  readonly empty: boolean;
  /** Whether this browser keeps any conversation. */
  readonly anyKept: boolean;
  /** The conversation, to be taken along. */
  readonly conversation: () => KeptConversation;
  readonly onStartOver: () => void;
  readonly onKeys: () => void;
}

export function Masthead({ place, empty, anyKept, conversation, onStartOver, onKeys }: MastheadProps) {
  return (
    <header class="masthead">
      <h1>Pullquote</h1>
      <nav aria-label="Pullquote">
        {!empty && (
          <PlaceLink to={{ name: "collection" }} class="plain" current={place.name === "collection"}>
            Articles
          </PlaceLink>
        )}
        {(!empty || anyKept) && (
          <PlaceLink to={{ name: "conversations" }} class="plain" current={place.name === "conversations"}>
            Conversations
          </PlaceLink>
        )}
        {!empty && (
          <>
            <ExportMenu conversation={conversation} />
            <button type="button" class="plain" aria-label="New conversation" onClick={onStartOver}>
              New
            </button>
          </>
        )}
        <button
          type="button"
          class="plain keys-button"
          aria-label="Keys"
          aria-keyshortcuts={KEYS.keys.key}
          onClick={onKeys}
        >
          {KEYS.keys.key}
        </button>
      </nav>
    </header>
  );
}
