import { createHash } from "node:crypto";
import type { Answer, Citation, CitedDocument } from "../core/ask.js";
import type { Document, Sentence } from "../core/document.js";
import { PullquoteError } from "../core/errors.js";
import { contains, slice } from "../core/span.js";

function cited({ id, title, publisher, author, published, sha256 }: Document): CitedDocument {
  return { id, title, publisher, author, published, sha256 };
}

/** The nearest sentence in a direction that is not boilerplate, as text; "" where there is none. */
function neighbour(document: Document, index: number, step: -1 | 1): string {
  let i = index + step;
  while (document.sentences[i]?.kind === "boilerplate") i += step;
  const sentence: Sentence | undefined = document.sentences[i];
  return sentence ? slice(document.text, sentence) : "";
}

/** Quotes a sentence of a document, or all from the one to the other. */
export function cite(document: Document, score: number, from: number, to: number = from): Citation {
  const { start } = document.sentences[from];
  const { end } = document.sentences[to];
  return {
    document: cited(document),
    start,
    end,
    quote: slice(document.text, { start, end }),
    before: neighbour(document, from, -1),
    after: neighbour(document, to, 1),
    score,
  };
}

/**
 * The last check before anything leaves: every quote is re-sliced from the text it names and that text hashed again.
 * @throws PullquoteError `verification-failed`: nothing is answered rather than something unproven.
 */
export function verify(
  citations: readonly Citation[],
  answer: Answer | null,
  documents: ReadonlyMap<string, Document>,
): void {
  const fail = (id: string, what: string): never => {
    throw new PullquoteError(
      "verification-failed",
      `Cannot prove a quotation from "${id}": ${what}. Run "pullquote index --rebuild" and ask again.`,
    );
  };
  const hashes = new Map<string, string>();
  for (const citation of citations) {
    const { id, sha256 } = citation.document;
    const document = documents.get(id) ?? fail(id, "the document is not in the index");
    let hash = hashes.get(id);
    if (hash === undefined) hashes.set(id, (hash = createHash("sha256").update(document.text, "utf8").digest("hex")));
    if (hash !== sha256) fail(id, "its text is not the one that was indexed");
    // A negative offset would count from the text's end, one beyond it be forgiven.
    const isInside = citation.start >= 0 && citation.start < citation.end && citation.end <= document.text.length;
    if (!isInside || slice(document.text, citation) !== citation.quote) {
      fail(id, "the words do not stand at the place given");
    }
  }
  if (answer) {
    const citation = citations[answer.citation];
    if (!citation || !contains(citation, answer) || answer.start >= answer.end) {
      fail(citation?.document.id ?? "", "the answer does not lie inside its quotation");
    }
    const at = { start: answer.start - citation.start, end: answer.end - citation.start };
    if (slice(citation.quote, at) !== answer.text) fail(citation.document.id, "the answer is not in its quotation");
  }
}
