import { useLayoutEffect, useRef } from "preact/hooks";
import type { Place } from "../place/place.js";
import { Panel } from "../shell/panel.js";
import { Collection } from "./collection.js";
import type { Narrowing } from "./narrowing.js";
import type { ArticleList } from "./use-articles.js";

interface CollectionPanelProps {
  readonly list: ArticleList;
  readonly place: Place;
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly modal: boolean;
}

/** The collection beside a conversation under way. */
export function CollectionPanel({ list, place, narrowing, onNarrow, modal }: CollectionPanelProps) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => body.current?.focus({ preventScroll: true }), []);
  return (
    <Panel modal={modal} body={body} label="The articles" heading={<h2>The articles</h2>}>
      <Collection list={list} place={place} narrowing={narrowing} onNarrow={onNarrow} />
    </Panel>
  );
}
