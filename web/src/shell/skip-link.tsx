import type { RefObject } from "preact";

/** The first thing the Tab key reaches: straight to where questions are written. */
export function SkipLink({ field }: { readonly field: RefObject<HTMLElement | null> }) {
  return (
    <a
      class="skip"
      href="#question"
      onClick={(event) => {
        // The part of the address after # says what lies open.
        event.preventDefault();
        field.current?.focus();
      }}
    >
      Skip to the question
    </a>
  );
}
