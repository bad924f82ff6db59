import { slice, type Span } from "../core/span.js";
import type { AnalysedSentence } from "./analysed-sentence.js";
import { matchingValues } from "./kind-match.js";
import type { AnalysedQuestion } from "./question.js";
import type { Value } from "./values.js";

/** Words that end a title in front of a person's name: "Foreign Minister Sergei Lavrov" answers "Sergei Lavrov". */
const TITLE =
  /^.*\b(?:President|Minister|Secretary|Envoy|Chancellor|Senator|General|Sir|Mr|Mrs|Ms|Dr|Prof|Professor|King|Queen|Prince|Princess|Pope)\.?[ \u00a0](?=\p{Lu})/u;

/** Where a clause of reason begins. */
const REASON =
  /\b(?:because(?: of)?|since|due to|owing to|in order to|so that|stems? from|as a result of|to avoid|over|after|for fear)\b/i;
/** Marks that end a clause. */
const CLAUSE_END = /[;—–]|,(?=\s(?:but|and|while|which|who|although|as|namely)\b)|\.(?=\s|$)/;

/** Words between a value and the nearest question term that is not part of it; where there is none, the sentence's length. */
function distanceToQuestion(question: AnalysedQuestion, sentence: AnalysedSentence, value: Value): number {
  const asked = new Set(question.terms.map((term) => term.term));
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.end > value.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1].start < value.end) last++;
  let sum = 0;
  let matched = 0;
  tokens.forEach((token, position) => {
    if (!asked.has(token.term) || (position >= first && position <= last)) return;
    const away = position < first ? first - position : position - last;
    // Terms right behind a figure say what it counts ("1,600 Syrians").
    sum += 1 / (position === last + 1 && value.kind !== "name" ? 0.5 : away);
    matched++;
  });
  return matched === 0 ? tokens.length : -sum;
}

function shortest(sentence: AnalysedSentence, value: Value, question: AnalysedQuestion): Span {
  const text = sentence.text.slice(value.start - sentence.start, value.end - sentence.start);
  const title = question.kind === "person" ? (TITLE.exec(text)?.[0].length ?? 0) : 0;
  return { start: value.start + title, end: value.end };
}

function reasonClause(sentence: AnalysedSentence): Span | null {
  const cue = REASON.exec(sentence.text);
  if (!cue) return null;
  const rest = sentence.text.slice(cue.index);
  const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
  return end > cue[0].length ? { start: sentence.start + cue.index, end: sentence.start + cue.index + end } : null;
}

/**
 * The shortest span of a sentence that answers who, where, when, how many, how much and, where a clause says so, why;
 * null for questions that only the whole sentence answers.
 */
export function answerSpan(question: AnalysedQuestion, sentence: AnalysedSentence): Span | null {
  if (question.kind === "reason") return reasonClause(sentence);
  if (question.kind === "other") return null;
  let best: { value: Value; distance: number } | null = null;
  for (const value of matchingValues(question, sentence)) {
    let distance = distanceToQuestion(question, sentence, value);
    const before = slice(sentence.text, { start: 0, end: value.start - sentence.start });
    if (question.kind === "place" && !/\b(?:in|at|from|near|to|into|of|towards?)(?: the)? $/i.test(before))
      distance += 1;
    if (
      question.kind === "person" &&
      !/\p{L} \p{Lu}/u.test(sentence.text.slice(value.start - sentence.start, value.end - sentence.start))
    )
      distance += 0.5;
    if (!best || distance < best.distance) best = { value, distance };
  }
  return best ? shortest(sentence, best.value, question) : null;
}
