import type { ConversationExport, ExportedCitation, ExportedTurn } from "../core/conversation-export.js";
import type { IndexReader } from "../core/index-store.js";
import { nearMatch } from "./near-match.js";
import { occurrence } from "./occurrence.js";
import { VERDICTS, type CheckedQuotation, type Verdict } from "./verdict.js";

/** The part of an index that quotations are checked against. */
export type Texts = Pick<IndexReader, "documents" | "document">;

/** A short answer of the file that does not stand in its quotation, and so was altered; turns are counted from 1. */
export interface AlteredAnswer {
  readonly turn: number;
  readonly text: string;
}

export interface VerificationReport {
  /** Whether every quotation stands where it stood, and every short answer in its quotation. */
  readonly allIntact: boolean;
  readonly counts: Readonly<Record<Verdict["status"], number>>;
  readonly quotations: readonly CheckedQuotation[];
  readonly alteredAnswers: readonly AlteredAnswer[];
}

/** Says of every quotation of an exported conversation what became of it in the documents as they are now. */
export async function verifyExport({ turns }: ConversationExport, texts: Texts): Promise<VerificationReport> {
  const cited = turns.flatMap((turn, t) =>
    turn.citations.map((quotation, c) => ({ turn: t + 1, citation: c + 1, question: turn.question, quotation })),
  );
  const verdicts = await Promise.all(cited.map(({ quotation }) => inItsDocument(quotation, texts)));
  const missing = cited.flatMap(({ quotation }, i) => (verdicts[i] === undefined ? [quotation] : []));
  const elsewhere = await inOtherDocuments(missing, texts);
  const quotations: CheckedQuotation[] = [];
  for (const [i, one] of cited.entries()) {
    const { quotation } = one;
    const verdict = verdicts[i] ?? elsewhere.get(quotation) ?? (await notFound(quotation, texts));
    quotations.push({ ...one, verdict });
  }
  const alteredAnswers = turns.flatMap((turn, t) =>
    turn.answer && !standsInItsQuotation(turn) ? [{ turn: t + 1, text: turn.answer.text }] : [],
  );
  const count = (status: Verdict["status"]) => quotations.filter(({ verdict }) => verdict.status === status).length;
  const counts = Object.fromEntries(VERDICTS.map((status) => [status, count(status)])) as VerificationReport["counts"];
  return {
    allIntact: counts.intact === quotations.length && alteredAnswers.length === 0,
    counts,
    quotations,
    alteredAnswers,
  };
}

async function inItsDocument(
  { document: { id, sha256 }, start, end, quote }: ExportedCitation,
  texts: Texts,
): Promise<Verdict | undefined> {
  const document = await texts.document(id);
  if (!document) return undefined;
  if (document.text.slice(start, end) === quote) {
    return { status: "intact", documentChanged: document.sha256 !== sha256 };
  }
  const place = occurrence(document.text, quote, start);
  return place && { status: "moved", to: { document: id, ...place }, renamed: false };
}

/** Reads every document once, those whose text is the same as a quotation's document first. */
async function inOtherDocuments(
  quotations: readonly ExportedCitation[],
  texts: Texts,
): Promise<ReadonlyMap<ExportedCitation, Verdict>> {
  const found = new Map<ExportedCitation, Verdict>();
  const hashes = new Set(quotations.map(({ document }) => document.sha256));
  const isKnown = ({ sha256 }: { readonly sha256: string }) => hashes.has(sha256);
  const infos = texts.documents;
  for (const { id, sha256 } of [...infos.filter(isKnown), ...infos.filter((info) => !isKnown(info))]) {
    const wanted = quotations.filter((quotation) => !found.has(quotation));
    if (wanted.length === 0) break;
    const text = (await texts.document(id))?.text ?? "";
    for (const quotation of wanted) {
      const place = occurrence(text, quotation.quote, quotation.start);
      if (!place) continue;
      const renamed = sha256 === quotation.document.sha256;
      found.set(quotation, { status: "moved", to: { document: id, ...place }, renamed });
    }
  }
  return found;
}

async function notFound({ document: { id }, quote }: ExportedCitation, texts: Texts): Promise<Verdict> {
  const document = await texts.document(id);
  if (!document) return { status: "gone" };
  const span = nearMatch(document, quote);
  const nowReads = span ? { document: id, ...span, text: document.text.slice(span.start, span.end) } : null;
  return { status: "changed", nowReads };
}

function standsInItsQuotation({ answer, citations }: ExportedTurn): boolean {
  const citation = answer && citations[answer.citation];
  if (!citation) return false;
  const { start, quote } = citation;
  return answer.start >= start && quote.slice(answer.start - start, answer.end - start) === answer.text;
}
