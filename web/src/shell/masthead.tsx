import { PlaceLink } from "../place/place-link.js";
import type { Place } from "../place/place.js";

interface MastheadProps {
  readonly place: Place;
  /** Whether there is no conversation yet, and with it nothing to leave. */
  readonly empty: boolean;
  readonly onStartOver: () => void;
}

export function Masthead({ place, empty, onStartOver }: MastheadProps) {
  return (
    <header class="masthead">
      <h1>Pullquote</h1>
      {!empty && (
        <nav aria-label="Pullquote">
          <PlaceLink to={{ name: "collection" }} class="plain" current={place.name === "collection"}>
            Articles
          </PlaceLink>
          <button type="button" class="plain" onClick={onStartOver}>
            Start over
          </button>
        </nav>
      )}
    </header>
  );
}
