/** Number of types `questionType` tells apart. */
export const QUESTION_TYPES = 16;

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\bhow (?:many|few)\b/, 1],
  [/\bhow much\b/, 2],
  [/\bhow (?:long|old|far|tall|big|large|high|deep|often|fast|soon|wide|late|early)\b/, 3],
  [/\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bsince when\b/, 4],
  [/\b(?:what|which) (?:country|city|state|town|place|region|area|continent|county|province|village)\b/, 5],
  [/\bwhy\b|\bwhat (?:caused|made|led)\b|\bfor what (?:reason|purpose)\b/, 6],
  [/\bwho(?:m|se)?\b/, 7],
  [/\bwhen\b/, 8],
  [/\bwhere\b/, 9],
  [/\bhow\b/, 10],
  [/\bwhich\b/, 11],
  [/\bwhat\b/, 12],
  [/^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/, 13],
];

/** What kind of answer a question's form asks for, by its question words; 0 where it has none. */
export function questionType(question: string): number {
  const folded = question.toLowerCase().trim();
  if (/^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/.test(folded)) return 13;
  for (const [pattern, type] of PATTERNS) if (pattern.test(folded)) return type;
  return 0;
}
