import type { Turn } from "../core/ask.js";
import { MAX_HISTORY, MAX_QUESTION_LENGTH } from "../core/config.js";
import { parse, parseQuestion, type ResolvedTurn } from "./context.js";
import { applyEdits } from "./edit.js";
import { openReferences, replaceReferences } from "./pronouns.js";

/** Code units of an answer that are searched for names: its first sentence or two. */
const ANSWER_READ = 400;

/**
 * The question with what the history supplies put in, in the user's own earlier words or the answers'. A question that
 * stands alone comes back as it is. Never throws; the result is at most `MAX_QUESTION_LENGTH` long, or the question.
 * @param history earlier turns, oldest first
 */
export function standaloneQuestion(question: string, history: readonly Turn[]): string {
  if (history.length === 0) return question;
  const turns: ResolvedTurn[] = [];
  for (const turn of history.slice(-MAX_HISTORY)) {
    const answer = turn.answer === undefined || turn.answer.trim() === "" ? undefined : turn.answer;
    turns.push({
      question: parseQuestion(resolve(turn.question, turns)),
      answer: answer === undefined ? undefined : parse(answer.slice(0, ANSWER_READ)),
    });
  }
  return resolve(question, turns);
}

function resolve(text: string, turns: readonly ResolvedTurn[]): string {
  if (turns.length === 0 || text.trim() === "") return text;
  const question = parseQuestion(text);
  const edits = replaceReferences(question, openReferences(question), turns);
  const resolved = edits.length === 0 ? text : applyEdits(text, edits);
  return resolved.length > MAX_QUESTION_LENGTH ? text : resolved;
}
