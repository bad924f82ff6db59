import { useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import { whereItWasOpened } from "../place/navigation.js";

/** What a reader may be looking at, from a question to a quotation. */
const LANDMARKS = ".question, .answer, .citation";

/**
 * Keeps what the reader looks at where it was on the screen while a panel opens or closes and the lines beside it
 * break anew; at the end, gives the focus back to what was pressed, or to `fallback` when that is gone.
 */
export function useSteadyConversation(
  column: RefObject<HTMLElement | null>,
  panelOpen: boolean,
  fallback: RefObject<HTMLElement | null>,
): void {
  const wasOpen = useRef(panelOpen);
  // Looked up while rendering, when the page still stands as it did.
  const landmark = wasOpen.current === panelOpen ? null : landmarkOf(column.current);
  const top = landmark?.getBoundingClientRect().top ?? 0;

  useLayoutEffect(() => {
    if (landmark) column.current?.scrollBy(0, landmark.getBoundingClientRect().top - top);
  }, [panelOpen]);

  useLayoutEffect(() => {
    if (wasOpen.current && !panelOpen) {
      const target = whereItWasOpened() ?? fallback.current;
      target?.focus({ preventScroll: true });
      // What sticks to the edges is on the screen anyhow, and would scroll the rest for nothing.
      if (target?.closest(".citation, .articles")) target.scrollIntoView({ block: "nearest" });
    }
    wasOpen.current = panelOpen;
  }, [panelOpen]);
}

/** What was pressed, while it can be seen; else the first landmark that begins on the screen. */
function landmarkOf(column: HTMLElement | null): Element | null {
  if (!column) return null;
  const pressed = whereItWasOpened();
  const candidates = [...(pressed?.closest(".citation") ? [pressed] : []), ...column.querySelectorAll(LANDMARKS)];
  return candidates.find((element) => isOnScreen(element)) ?? null;
}

function isOnScreen(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
