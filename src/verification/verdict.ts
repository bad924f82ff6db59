import type { ExportedCitation } from "../core/conversation-export.js";
import type { Span } from "../core/span.js";

/** Where a text stands. */
export interface Whereabouts extends Span {
  /** The document's id. */
  readonly document: string;
}

/** What became of a quotation since it was exported. */
export type Verdict =
  /** It stands where it stood. */
  | {
      readonly status: "intact";
      /** Whether its document has changed elsewhere. */
      readonly documentChanged: boolean;
    }
  /** It stands elsewhere, word for word. */
  | {
      readonly status: "moved";
      readonly to: Whereabouts;
      /** Whether it is the same text under another name. */
      readonly renamed: boolean;
    }
  /** Its document is there, but says it no more. */
  | {
      readonly status: "changed";
      /** What comes nearest to it in its document; null when nothing does. */
      readonly nowReads: (Whereabouts & { readonly text: string }) | null;
    }
  /** Its document is no longer there, and nothing else says it. */
  | { readonly status: "gone" };

export const VERDICTS = ["intact", "moved", "changed", "gone"] as const satisfies readonly Verdict["status"][];

/** A quotation of the file; turns and citations are counted from 1. */
export interface CheckedQuotation {
  readonly turn: number;
  readonly citation: number;
  readonly question: string;
  readonly quotation: ExportedCitation;
  readonly verdict: Verdict;
}
