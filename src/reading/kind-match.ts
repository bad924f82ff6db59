import type { AnalysedSentence } from "./analysed-sentence.js";
import type { AnalysedQuestion } from "./question.js";
import type { AnswerKind } from "./answer-kind.js";
import type { Value, ValueKind } from "./values.js";

/** The values that can answer a question of a kind; kinds that are answered by clauses have none. */
const VALUES_FOR: Partial<Record<AnswerKind, readonly ValueKind[]>> = {
  person: ["name"],
  place: ["name"],
  name: ["name"],
  time: ["time"],
  count: ["count"],
  money: ["money"],
  percent: ["percent"],
  duration: ["duration", "time"],
};

/** Words by which a clause gives what a question of a kind asks for. */
const CUES: Partial<Record<AnswerKind, RegExp>> = {
  reason:
    /\b(?:because|since|due to|owing to|over|in order to|so that|as a result|caused?|reason|after|aimed at|stems? from|led to|in protest|therefore|amid|thanks to|blam\w+|driven by|so as to|for fear|concerns?)\b/i,
  manner: /\b(?:by|through|via|using|with|without)\b/i,
  statement:
    /["“”]|\b(?:said|says|told|announced|stated|declared|called|added|warned|insisted|accused|claimed|argued|described|believes?)\b/i,
};

/**
 * The values of a sentence that could answer the question: of a kind it asks for, and not named in the question
 * itself.
 */
export function matchingValues(question: AnalysedQuestion, sentence: AnalysedSentence): Value[] {
  const kinds = VALUES_FOR[question.kind];
  if (!kinds) return [];
  const asked = new Set(question.terms.map((term) => term.term));
  return sentence.values.filter((value) => {
    if (!kinds.includes(value.kind)) return false;
    const inside = sentence.tokens.filter(
      (token) => token.start >= value.start && token.end <= value.end && !token.stop,
    );
    return inside.some((token) => !asked.has(token.term));
  });
}

/** Whether a question of this kind is answered by a value rather than a clause. */
export function asksForValue(kind: AnswerKind): boolean {
  return VALUES_FOR[kind] !== undefined;
}

/** Whether the sentence holds a word by which clauses answer a question of this kind. */
export function hasCue(kind: AnswerKind, text: string): boolean {
  return CUES[kind]?.test(text) ?? false;
}
