/**
 * SQuAD's normalisation: lower case, no punctuation, no articles, single spaces (Rajpurkar et al., "SQuAD: 100,000+
 * Questions for Machine Comprehension of Text", 2016).
 */
export function normalizeAnswer(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, "")
    .replace(/\b(?:a|an|the)\b/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
}

/** 1 when the answer equals one of the gold answers after normalisation, else 0. */
export function exactMatch(answer: string, gold: readonly string[]): number {
  const normalized = normalizeAnswer(answer);
  return gold.some((other) => normalizeAnswer(other) === normalized) ? 1 : 0;
}

function wordF1(answer: string, gold: string): number {
  const a = normalizeAnswer(answer).split(" ").filter(Boolean);
  const g = normalizeAnswer(gold).split(" ").filter(Boolean);
  if (a.length === 0 || g.length === 0) return a.length === g.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of g) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / (a.length + g.length);
}

/** Highest harmonic mean of word precision and recall against one of the gold answers, 0 to 1. */
export function answerF1(answer: string, gold: readonly string[]): number {
  return Math.max(0, ...gold.map((other) => wordF1(answer, other)));
}
