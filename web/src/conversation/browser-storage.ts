/** What the browser lets the page keep, for good or for as long as the tab lives; null where it forbids it. */
export function browserStorage(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}
