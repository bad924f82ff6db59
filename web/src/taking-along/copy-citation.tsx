import { useState } from "preact/hooks";
import type { Citation } from "../../../src/core/ask.js";
import { Menu } from "../shell/menu.js";
import { quotationAsMarkdown, quotationAsText } from "./quotation-text.js";
import { referenceTo } from "./reference.js";

interface CopyCitationProps {
  /** What it is called in its turn, counted from 1. */
  readonly number: number;
  readonly citation: Citation;
}

/** Copies a quotation with where it comes from. */
export function CopyCitation({ number, citation }: CopyCitationProps) {
  const [copied, setCopied] = useState(false);
  /** What the browser would not copy: it is shown, to be copied by hand. */
  const [refused, setRefused] = useState<string>();

  const copy = (text: string) => async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setRefused(text);
    }
  };

  return (
    <span class="copy" onFocusOut={() => setCopied(false)}>
      <Menu
        label={copied ? "Copied" : "Copy"}
        name={`Copy quotation ${number}`}
        items={[
          { label: "Quotation and source", onChoose: copy(quotationAsText(citation)) },
          { label: "The same as Markdown", onChoose: copy(quotationAsMarkdown(citation)) },
          { label: "Source alone", onChoose: copy(referenceTo(citation.document)) },
        ]}
      />
      <span class="visually-hidden" aria-live="polite">
        {copied && "Copied."}
      </span>
      {refused !== undefined && <CopyByHand text={refused} onDone={() => setRefused(undefined)} />}
    </span>
  );
}

function CopyByHand({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  return (
    <label class="copy-by-hand">
      This browser doesn’t let the page copy. Copy it from here:
      <textarea
        readOnly
        rows={4}
        value={text}
        ref={(field) => field?.select()}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onDone();
        }}
      />
    </label>
  );
}
