import { useState } from "preact/hooks";
import type { Conversation } from "../conversation/conversation.js";
import { EVERYTHING, type Narrowing } from "./narrowing.js";

const KEY = "pullquote:narrowing:";

/**
 * What the next question of a conversation is narrowed to: what was last chosen, else what its last question was
 * narrowed to. Kept over a reload where the browser allows it.
 */
export function useNarrowing({ id, turns }: Conversation): readonly [Narrowing, (narrowing: Narrowing) => void] {
  const [chosen, choose] = useState<{ readonly id: string; readonly narrowing: Narrowing }>();
  const current = chosen?.id === id ? chosen.narrowing : (remembered(id) ?? turns.at(-1)?.narrowing ?? EVERYTHING);
  return [
    current,
    (narrowing) => {
      remember(id, narrowing);
      choose({ id, narrowing });
    },
  ];
}

function remembered(id: string): Narrowing | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY + id) ?? "null") as Narrowing | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(id: string, narrowing: Narrowing): void {
  try {
    sessionStorage.setItem(KEY + id, JSON.stringify(narrowing));
  } catch {
    // Without room or leave to, it holds until the page is reloaded.
  }
}
