import { useLayoutEffect, useReducer } from "preact/hooks";
import type { Conversation } from "./conversation.js";
import type { Conversations } from "./conversations.js";

/** The conversation shown, drawn anew whenever it or another changes. */
export function useCurrentConversation(conversations: Conversations): Conversation {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => conversations.subscribe(() => redraw(undefined)), [conversations]);
  return conversations.current;
}
