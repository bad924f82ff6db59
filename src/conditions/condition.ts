import type { DocumentInfo } from "../core/document.js";
import type { Span } from "../core/span.js";

/** A part of the question that says what the articles must be, not what they must tell. */
export interface Condition {
  /** Where it stands in the question. */
  readonly span: Span;
  /** What stands in the question's place for reading: the condition's words are not looked for in the text. */
  readonly edit: Span & { readonly replacement: string };
  /** Documents that meet it; others are left out. */
  readonly allows: (document: DocumentInfo) => boolean;
}
