import type { ComponentChildren, CSSProperties } from "preact";
import { open } from "./navigation.js";
import { hrefOf, type Place } from "./place.js";

interface PlaceLinkProps {
  readonly to: Place;
  readonly class?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly style?: CSSProperties;
  readonly children?: ComponentChildren;
}

/** A link to a place: opens it here, and can be copied or opened elsewhere like any other. */
export function PlaceLink({ to, label, current = false, children, ...rest }: PlaceLinkProps) {
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        open(to, event.currentTarget);
      }}
    >
      {children}
    </a>
  );
}
