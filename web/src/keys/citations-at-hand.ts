const ALL = ".conversation-column .citation";

/** The citation that has the focus, else the first of the newest turn that has any. */
export function citationAtHand(): Element | undefined {
  return focusedCitation() ?? newest()[0];
}

/** The citation after or before the one that has the focus; without one, the first or last of the newest turn. */
export function nextCitation(step: 1 | -1): Element | undefined {
  const focused = focusedCitation();
  if (!focused) return newest().at(step === 1 ? 0 : -1);
  const all = [...document.querySelectorAll(ALL)];
  return all[all.indexOf(focused) + step] ?? focused;
}

/** The way from a citation into its article. */
export function linkOf(citation: Element | undefined): HTMLElement | null | undefined {
  return citation?.querySelector<HTMLElement>('a[href^="#/documents/"]');
}

function focusedCitation(): Element | null | undefined {
  return document.activeElement?.closest(ALL);
}

function newest(): readonly Element[] {
  const all = [...document.querySelectorAll(ALL)];
  const turn = all.at(-1)?.closest(".turn");
  return all.filter((citation) => citation.closest(".turn") === turn);
}
