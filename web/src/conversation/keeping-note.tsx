import type { Keeping } from "./conversation-store.js";

/** Says that the conversation will not be there after a reload, where that is so. */
export function KeepingNote({ keeping }: { readonly keeping: Keeping }) {
  if (keeping === "kept") return null;
  return (
    <p class="keeping" role="note">
      {keeping === "full"
        ? "This is not kept: the browser has no room left for this page. Delete conversations, or export this one."
        : "This is not kept: the browser lets the page keep nothing. Export the conversation before you leave."}
    </p>
  );
}
