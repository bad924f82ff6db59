import { useEffect, useState } from "preact/hooks";
import type { Conversation } from "./conversation.js";
import type { ConversationTurn } from "./turn.js";

/** The turns of a conversation, as they change. */
export function useTurns(conversation: Conversation): readonly ConversationTurn[] {
  const [turns, setTurns] = useState(conversation.turns);
  useEffect(() => conversation.subscribe(() => setTurns(conversation.turns)), [conversation]);
  return turns;
}
