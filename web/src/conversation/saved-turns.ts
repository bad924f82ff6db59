import { INTERRUPTED } from "../api/failure.js";
import type { ConversationTurn } from "./turn.js";

const KEY = "pullquote:conversation";
/** Raised whenever what is saved changes its form; turns saved in another form are left aside. */
const FORM = 1;

/** Keeps the turns for as long as the tab lives, so that a reload loses nothing. Does without where it may not. */
export function saveTurns(turns: readonly ConversationTurn[]): void {
  try {
    if (turns.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ form: FORM, turns }));
  } catch {
    // Storage is full or forbidden: the conversation lives on in memory.
  }
}

/** The turns kept last; one that was still waiting comes back as interrupted. */
export function savedTurns(): readonly ConversationTurn[] {
  try {
    const saved = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as {
      readonly form: number;
      readonly turns: readonly ConversationTurn[];
    } | null;
    if (saved?.form !== FORM) return [];
    return saved.turns.map((turn) =>
      turn.state.status === "waiting" ? { ...turn, state: { status: "failed", failure: INTERRUPTED } } : turn,
    );
  } catch {
    return [];
  }
}
