import { useLayoutEffect } from "preact/hooks";

/** Scrolls a new question to the top, so that its answer fills the room below it and nothing moves when it comes. */
export function useNewestTurnOnTop(conversationId: string, turnId: string | undefined): void {
  useLayoutEffect(() => {
    if (turnId !== undefined) document.getElementById(turnId)?.scrollIntoView({ block: "start" });
  }, [conversationId, turnId]);
}
