import type { RefObject } from "preact";
import { open } from "../place/navigation.js";
import type { Place } from "../place/place.js";
import { useEscape } from "../shell/use-escape.js";
import { citationAtHand, linkOf, nextCitation } from "./citations-at-hand.js";
import { useKeys } from "./use-keys.js";

interface PageKeysOptions {
  readonly place: Place;
  /** Whether a sheet covers the conversation, which then takes no keys. */
  readonly modal: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly showKeys: () => void;
}

/** The keys of the conversation. An open article has its own; see article-panel.tsx. */
export function usePageKeys({ place, modal, field, showKeys }: PageKeysOptions): void {
  const step = (by: 1 | -1) => () => linkOf(nextCitation(by))?.focus();
  const inConversation = {
    ask: () => field.current?.focus(),
    articles: () => open({ name: "collection" }),
    conversations: () => open({ name: "conversations" }),
    open: () => linkOf(citationAtHand())?.click(),
    ...(place.name !== "article" && { next: step(1), previous: step(-1) }),
  };
  useKeys({ keys: showKeys, ...(!modal && inConversation) });
  // Else one would have to tab out of the field to use any of them.
  useEscape(place.name === "conversation", () => {
    if (document.activeElement === field.current) field.current?.blur();
  });
}
