import type { ComponentChildren, RefObject } from "preact";
import { close } from "../place/navigation.js";

interface PanelProps {
  /** Whether it covers the conversation, as on a phone, instead of standing beside it. */
  readonly modal: boolean;
  readonly label: string;
  readonly heading: ComponentChildren;
  /** Stands beside the button that closes. */
  readonly tools?: ComponentChildren;
  /** The part that scrolls. */
  readonly body: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
  /** Stands at the edge of the part that scrolls, and does not scroll with it. */
  readonly edge?: ComponentChildren;
}

/** What lies open beside the conversation; on a narrow screen, a sheet over it. */
export function Panel({ modal, label, heading, tools, body, children, edge }: PanelProps) {
  return (
    <section class="panel" role={modal ? "dialog" : "complementary"} aria-modal={modal || undefined} aria-label={label}>
      <header class="panel-head">
        <div class="panel-tools">
          <button type="button" class="plain close" onClick={close}>
            {modal ? "Back to the conversation" : "Close"}
          </button>
          {tools}
        </div>
        <div class="panel-title">{heading}</div>
      </header>
      <div class="panel-main">
        <div class="panel-body" ref={body} tabIndex={0} role="region" aria-label={`Text of ${label}`}>
          {children}
        </div>
        {edge}
      </div>
    </section>
  );
}
