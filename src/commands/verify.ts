import { readFile } from "node:fs/promises";
import { PullquoteError } from "../core/errors.js";
import { indexUri } from "../settings.js";
import { lanceIndexStore } from "../store/lance-index-store.js";
import { parseExport } from "../verification/parse-export.js";
import { VERDICTS, type CheckedQuotation, type Verdict, type Whereabouts } from "../verification/verdict.js";
import { verifyExport, type VerificationReport } from "../verification/verify-export.js";
import { printable, printableJson } from "./printable.js";

export interface VerifyFlags {
  readonly index?: string;
  readonly json?: boolean;
}

function whereabouts({ document, start, end }: Whereabouts): string {
  return `${printable(document)}, characters ${start} to ${end}`;
}

function explain(verdict: Verdict): string[] {
  switch (verdict.status) {
    case "intact":
      return verdict.documentChanged ? ["the article has changed elsewhere"] : [];
    case "moved":
      return [`now at ${whereabouts(verdict.to)}${verdict.renamed ? " (the same text under another name)" : ""}`];
    case "changed":
      return verdict.nowReads
        ? [`now reads: “${printable(verdict.nowReads.text)}”`, `at ${whereabouts(verdict.nowReads)}`]
        : ["nothing in the article comes near it"];
    case "gone":
      return ["the article is no longer in the index, and no other says it"];
  }
}

function entry({ citation, quotation, verdict }: CheckedQuotation): string {
  const { document, start, end, quote } = quotation;
  const lines = [
    `[${citation}] ${verdict.status}: “${printable(quote)}”`,
    whereabouts({ document: document.id, start, end }),
    ...explain(verdict),
  ];
  return lines.join("\n    ");
}

/** The report as plain text for a terminal; white space inside quotations is folded for reading. */
export function formatVerification({ counts, quotations, alteredAnswers }: VerificationReport): string {
  const parts: string[] = [];
  let turn = 0;
  for (const quotation of quotations) {
    if (quotation.turn !== turn) parts.push(`Question ${(turn = quotation.turn)}: ${printable(quotation.question)}`);
    parts.push(entry(quotation));
  }
  for (const { turn, text } of alteredAnswers) {
    parts.push(
      `The answer “${printable(text)}” to question ${turn} does not stand in its quotation: the file was altered.`,
    );
  }
  const total = `${quotations.length} ${quotations.length === 1 ? "quotation" : "quotations"}`;
  parts.push(`${total}: ${VERDICTS.map((status) => `${counts[status]} ${status}`).join(", ")}`);
  return parts.join("\n\n");
}

/** `pullquote verify`: whether the quotations of an exported conversation still stand; status 1 unless all do. */
export async function runVerify(file: string, flags: VerifyFlags): Promise<void> {
  const json = await readFile(file, "utf8").catch((cause: unknown) => {
    const { message } = cause as Error;
    throw new PullquoteError("usage", `Cannot read "${file}": ${message}. Give a conversation exported as JSON.`, {
      cause,
    });
  });
  const conversation = parseExport(json, file);
  const index = await lanceIndexStore(indexUri(flags.index)).open();
  try {
    const report = await verifyExport(conversation, index);
    process.stdout.write(`${flags.json ? printableJson(report) : formatVerification(report)}\n`);
    if (!report.allIntact) process.exitCode = 1;
  } finally {
    index.close();
  }
}
