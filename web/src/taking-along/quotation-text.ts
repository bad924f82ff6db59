import type { ExportedCitation } from "../../../src/core/conversation-export.js";
import { markdownLine, markdownQuote, markdownText } from "./markdown-text.js";
import { referenceTo } from "./reference.js";

type Quotation = Pick<ExportedCitation, "document" | "quote">;

/** The quotation in quotation marks, and below it where it comes from. */
export function quotationAsText({ document, quote }: Quotation): string {
  return `${inQuotationMarks(quote)}\n— ${referenceTo(document)}`;
}

/** The same as Markdown's block quotation. */
export function quotationAsMarkdown({ document, quote }: Quotation): string {
  return markdownQuote(`${markdownText(quote)}\n\n— ${markdownLine(referenceTo(document))}`);
}

/** The quotation itself is never touched: where it holds double quotation marks, single ones are put around it. */
function inQuotationMarks(quote: string): string {
  return /["“”]/.test(quote) ? `‘${quote}’` : `“${quote}”`;
}
