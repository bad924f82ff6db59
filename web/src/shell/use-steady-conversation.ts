import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";
import { whereItWasOpened } from "../place/navigation.js";

/**
 * Keeps what the reader pressed where it was on the screen while a panel opens or closes and the lines beside it break
 * anew; gives it the focus back at the end, or `fallback` when it is gone.
 */
export function useSteadyConversation(panelOpen: boolean, fallback: RefObject<HTMLElement | null>): void {
  const wasOpen = useRef(panelOpen);
  // Read while rendering, when the page still looks as it did.
  const opener = whereItWasOpened();
  const top = opener?.getBoundingClientRect().top ?? 0;
  const changed = wasOpen.current !== panelOpen;

  useLayoutEffect(() => {
    if (opener && changed)
      opener.closest(".conversation-column")?.scrollBy(0, opener.getBoundingClientRect().top - top);
  }, [panelOpen]);

  useEffect(() => {
    if (wasOpen.current && !panelOpen) {
      const target = opener ?? fallback.current;
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: "nearest" });
    }
    wasOpen.current = panelOpen;
  }, [panelOpen]);
}
