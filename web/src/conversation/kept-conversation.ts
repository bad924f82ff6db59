import type { ConversationTurn } from "./turn.js";

/** A conversation as it is kept in the browser. */
export interface KeptConversation {
  /** Unique in this browser. */
  readonly id: string;
  /** The name it was given; null while it goes by its first question. */
  readonly name: string | null;
  /** When it was last added to; ISO date and time. */
  readonly changedAt: string;
  /** Oldest first. */
  readonly turns: readonly ConversationTurn[];
}

/** Longest name shown, in UTF-16 code units. */
export const MAX_NAME = 120;

/** What a conversation is called: the name it was given, or its first question. */
export function nameOf({ name, turns }: Pick<KeptConversation, "name" | "turns">): string {
  const given = name ?? turns[0]?.question ?? "New conversation";
  if (given.length <= MAX_NAME) return given;
  return `${given.slice(0, MAX_NAME - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** The turns of two versions of a conversation, as when two tabs add to it: none is lost, of the same one `own` counts. */
export function mergeTurns(
  other: readonly ConversationTurn[],
  own: readonly ConversationTurn[],
): readonly ConversationTurn[] {
  return [...new Map([...other, ...own].map((turn) => [turn.id, turn])).values()];
}
