import type { Turn } from "../core/ask.js";
import { MAX_HISTORY, MAX_QUESTION_LENGTH } from "../core/config.js";
import { askAgain, bareQuestionWords } from "./bare-question.js";
import { withoutChatter } from "./chatter.js";
import { parseAnswer, parseQuestion, type ResolvedTurn } from "./context.js";
import { openPointers, replacePointers } from "./demonstratives.js";
import { applyEdits } from "./edit.js";
import { asFragment, completeFragment } from "./fragment.js";
import { lacksTopic, withTopic } from "./topic.js";
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
    const asked = parseQuestion(resolve(turn.question, turns));
    turns.push({
      question: asked,
      answer: answer === undefined ? undefined : parseAnswer(answer.slice(0, ANSWER_READ), asked),
    });
  }
  return resolve(question, turns);
}

function resolve(text: string, turns: readonly ResolvedTurn[]): string {
  const last = turns.at(-1);
  if (last === undefined || text.trim() === "") return text;
  const completedText = completed(withReferents(text, turns), last);
  const question = parseQuestion(text);
  const resolved = completedText === text && lacksTopic(question) ? withTopic(question, turns) : completedText;
  return resolved.length > MAX_QUESTION_LENGTH ? text : resolved;
}

/** The question with its pronouns and pointing phrases named. */
function withReferents(text: string, turns: readonly ResolvedTurn[]): string {
  const question = parseQuestion(text);
  const edits = [
    ...replaceReferences(question, openReferences(question), turns),
    ...replacePointers(question, openPointers(question), turns),
  ];
  return edits.length === 0 ? text : withoutChatter(applyEdits(text, edits));
}

/** A bare question word or a phrase, completed from the last question. */
function completed(text: string, last: ResolvedTurn): string {
  const questionWords = bareQuestionWords(text);
  if (questionWords !== undefined) return askAgain(questionWords, last);
  const fragment = asFragment(text);
  return (fragment && completeFragment(fragment, last)) ?? text;
}
