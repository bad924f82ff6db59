import { useLayoutEffect, useState } from "preact/hooks";
import { hrefOf, parsePlace, type Place } from "./place.js";

/** How many entries of the browser's history were opened on top of the conversation; kept with each entry. */
interface EntryState {
  readonly depth: number;
}

const listeners = new Set<() => void>();
/** What the reader pressed to leave the conversation; gets the focus back. */
let opener: HTMLElement | null = null;

function tell(): void {
  for (const listener of listeners) listener();
}

/** How deep the current entry lies; 0 when the page was entered here, by a link from elsewhere. */
function depth(): number {
  return (history.state as EntryState | null)?.depth ?? 0;
}

/**
 * Opens a place. Going from one article to another replaces it, so that one step back leads to the conversation.
 * @param pressed what gets the focus back when the place is closed, if it is part of the conversation
 */
export function open(place: Place, pressed: Element | null = document.activeElement): void {
  const current = parsePlace(location.hash);
  if (pressed instanceof HTMLElement && pressed.closest(".conversation-column")) opener = pressed;
  if (current.name === place.name) history.replaceState(history.state, "", hrefOf(place));
  else history.pushState({ depth: depth() + 1 } satisfies EntryState, "", hrefOf(place));
  tell();
}

/** Closes whatever lies open beside the conversation, as the browser's own Back would. */
export function close(): void {
  if (depth() > 0) return history.go(-depth());
  history.replaceState(null, "", location.pathname + location.search);
  tell();
}

/** What was pressed to open what lies open, while that is still on the page. */
export function whereItWasOpened(): HTMLElement | null {
  return opener?.isConnected ? opener : null;
}

/** The place that the address names, as it changes. */
export function usePlace(): Place {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useLayoutEffect(() => {
    const update = () => setPlace(parsePlace(location.hash));
    listeners.add(update);
    // Both, since a hash typed into the address bar and a step through the history tell of themselves differently.
    addEventListener("popstate", update);
    addEventListener("hashchange", update);
    return () => {
      listeners.delete(update);
      removeEventListener("popstate", update);
      removeEventListener("hashchange", update);
    };
  }, []);
  return place;
}
