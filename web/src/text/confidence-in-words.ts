/** How sure an answer is, for a calibrated probability from 0 to 1. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return "Almost certainly what you asked for";
  if (confidence >= 0.7) return "Probably what you asked for";
  if (confidence >= 0.5) return "More likely than not what you asked for";
  return "Perhaps what you asked for: read it in its article before relying on it";
}
