/** How far the first quotation can be relied on to answer, for a calibrated probability from 0 to 1. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return "The first quotation almost certainly answers this.";
  if (confidence >= 0.7) return "The first quotation probably answers this.";
  if (confidence >= 0.5) return "The first quotation may well answer this.";
  return "The first quotation may or may not answer this: read it in its article before you rely on it.";
}
