import type { AnalysedSentence } from "./analysed-sentence.js";
import type { AnalysedQuestion } from "./question.js";
import type { AnswerKind } from "./answer-kind.js";
import type { Value, ValueKind } from "./values.js";

/**
 * The values that can answer a question of a kind, by order of fitness: a later kind counts only where the sentence
 * holds none of an earlier one. Kinds that are answered by clauses have none.
 */
const VALUES_FOR: Partial<Record<AnswerKind, readonly ValueKind[]>> = {
  person: ["name"],
  place: ["name"],
  name: ["name"],
  time: ["time"],
  count: ["count"],
  money: ["money"],
  percent: ["percent"],
  duration: ["duration", "time"],
  amount: ["money", "percent", "count", "duration"],
};

/** Words by which a clause gives what a question of a kind asks for. */
const CUES: Partial<Record<AnswerKind, RegExp>> = {
  reason:
    /\b(?:because|since|due to|owing to|over|in order to|so that|as a result|caused?|reason|after|aimed at|stems? from|led to|in protest|therefore|amid|thanks to|blam\w+|driven by|so as to|for fear|concerns?)\b/i,
  manner: /\b(?:by|through|via|using|with|without)\b/i,
  statement:
    /["“”]|\b(?:said|says|saying|told|tells|announced|states?|stated|declared|called|calls|added|adds|warn(?:s|ed|ing)|insist(?:s|ed|ing)|accus(?:es|ed|ing)|claim(?:s|ed|ing)|argu(?:es|ed|ing)|describ(?:es|ed|ing)|belie(?:ves?|ved)|think(?:s|ing)?|thought|urg(?:es|ed|ing)|vow(?:s|ed)|suggest(?:s|ed)|explain(?:s|ed)|stress(?:es|ed)|not(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|criticis\w+|criticiz\w+|condemn(?:s|ed)|prais(?:es|ed)|predict(?:s|ed)|wrote|writes|tweeted|remarked|according to|in (?:a|his|her|their|its) (?:statement|message|speech|letter|view|opinion|words))\b/i,
};

/** A bare figure that is an age: "Smith, 56," or "aged 56". */
function isAge(value: Value, sentence: AnalysedSentence): boolean {
  const start = value.start - sentence.start;
  const end = value.end - sentence.start;
  const { text } = sentence;
  if (value.kind !== "count" || !/^(?:\p{Nd}{1,3}|\p{L}+(?:-\p{L}+)?)$/u.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /\b(?:aged|age of|at age|turned|is|was) $/.test(before) || (/, $/.test(before) && /^[,.]/.test(text.slice(end)))
  );
}

/** Whether a topic word stands in the value that the question does not name itself. */
function saysMore(value: Value, sentence: AnalysedSentence, asked: ReadonlySet<string>): boolean {
  const { tokens } = sentence;
  for (let i = firstTokenFrom(sentence, value.start); i < tokens.length && tokens[i].start < value.end; i++) {
    if (!asked.has(tokens[i].term) && (!tokens[i].stop || value.kind !== "name")) return true;
  }
  return false;
}

/** Index of the first token that ends behind a place of the document. */
export function firstTokenFrom({ tokens }: AnalysedSentence, start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The values of a sentence that could answer the question: of a kind it asks for, and not named in the question
 * itself.
 */
export function matchingValues(question: AnalysedQuestion, sentence: AnalysedSentence): Value[] {
  const kinds = VALUES_FOR[question.kind];
  if (!kinds) return [];
  const asked = new Set(question.terms.map((term) => term.term));
  const fresh = sentence.values.filter((value) => saysMore(value, sentence, asked));
  const asksAge = question.kind === "duration" && /\b(?:old|age)\b/i.test(question.text);
  for (const kind of kinds) {
    const found = fresh.filter((value) => value.kind === kind || (asksAge && isAge(value, sentence)));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a question of this kind is answered by a value rather than a clause. */
export function asksForValue(kind: AnswerKind): boolean {
  return VALUES_FOR[kind] !== undefined;
}

/** Whether the sentence holds a word by which clauses answer a question of this kind. */
export function hasCue(kind: AnswerKind, text: string): boolean {
  return CUES[kind]?.test(text) ?? false;
}
