/** How far the first quotation can be relied on to answer, for a calibrated probability from 0 to 1. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return "The first quotation almost certainly answers this.";
  if (confidence >= 0.7) return "The first quotation probably answers this.";
  if (confidence >= 0.5) return "The first quotation may well answer this.";
  return "The first quotation may or may not answer this: read it in its article before you rely on it.";
}

/** The same as a number, never rounded to a certainty: "87 %: of 100 such answers, about 87 should be right." */
export function confidenceInNumbers(confidence: number): string {
  const share = Math.round(confidence * 100);
  if (share >= 100) return "Over 99 %: of 100 such answers, nearly all should be right.";
  if (share < 1) return "Under 1 %: of 100 such answers, hardly any should be right.";
  return `${share} %: of 100 such answers, about ${share} should be right.`;
}
