const STORED = "pullquote:single-keys";

/**
 * Whether single keys do anything. Whoever speaks to the computer, or hits keys by accident, must be able to turn
 * them off (WCAG 2.1, 2.1.4).
 */
let on = stored();

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

export function singleKeysAreOn(): boolean {
  return on;
}

/** Remembered by this browser, where it may be. */
export function turnSingleKeys(wanted: boolean): void {
  on = wanted;
  try {
    if (wanted) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, "off");
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
}
