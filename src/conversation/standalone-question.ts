import type { Turn } from "../core/ask.js";
import { MAX_HISTORY, MAX_QUESTION_LENGTH } from "../core/config.js";
import { askAgain, bareQuestionWords } from "./bare-question.js";
import { withoutChatter } from "./chatter.js";
import { parseAnswer, parseQuestion, type Parsed, type ResolvedTurn } from "./context.js";
import { openPointers, replacePointers } from "./demonstratives.js";
import { applyEdits } from "./edit.js";
import { asFragment, completeFragment } from "./fragment.js";
import { openReferences, replaceReferences } from "./pronouns.js";
import { pointsAtProposition, withProposition } from "./proposition.js";
import { lacksTopic, withTopic } from "./topic.js";

/** Code units of an answer that are searched for names: its first sentence or two. */
const ANSWER_READ = 400;

/**
 * The question with what the history supplies put in, in the user's own earlier words or the answers'. A question that
 * stands alone comes back as it is. Never throws; the result is at most `MAX_QUESTION_LENGTH` long, or the question.
 * @param history earlier turns, oldest first; the last `MAX_HISTORY` count
 */
export function standaloneQuestion(question: string, history: readonly Turn[]): string {
  if (history.length === 0 || question.length > MAX_QUESTION_LENGTH || standsAlone(question)) return question;
  const turns: ResolvedTurn[] = [];
  for (const turn of history.slice(-MAX_HISTORY)) {
    const text = turn.question.slice(0, MAX_QUESTION_LENGTH);
    const answer = turn.answer?.slice(0, ANSWER_READ).trim() ?? "";
    const said = answer === "" ? undefined : parseAnswer(answer, parseQuestion(text));
    const asked = parseQuestion(resolve(text, turns, said));
    turns.push({ question: asked, answer: said });
  }
  return resolve(question, turns);
}

/** Whether nothing in the question points out of it, so that the history need not be read. */
function standsAlone(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const question = parseQuestion(text);
  return (
    openReferences(question).length === 0 &&
    openPointers(question).length === 0 &&
    bareQuestionWords(text) === undefined &&
    asFragment(text) === undefined &&
    !pointsAtProposition(text) &&
    !lacksTopic(question)
  );
}

/** @param answer the question's own, where it is an earlier turn */
function resolve(text: string, turns: readonly ResolvedTurn[], answer?: Parsed): string {
  const last = turns.at(-1);
  if (standsAlone(text) || (last === undefined && answer === undefined)) return text;
  const question = parseQuestion(text);
  const named = withReferents(question, turns, answer);
  if (last === undefined) return named;
  const resolved = completed(named, last) ?? about(text, named, turns);
  return resolved.length > MAX_QUESTION_LENGTH ? text : resolved;
}

/** The question with its topic where it names none; "in that year" made a year is enough. */
function about(text: string, named: string, turns: readonly ResolvedTurn[]): string {
  const question = parseQuestion(named);
  const dated = named !== text && question.mentions.some((mention) => mention.kind === "time");
  return dated ? named : withTopic(question, turns);
}

/** The question with its pronouns and pointing phrases named. */
function withReferents(question: Parsed, turns: readonly ResolvedTurn[], answer?: Parsed): string {
  const edits = [
    ...replaceReferences(question, openReferences(question), turns, answer),
    ...replacePointers(question, openPointers(question), turns),
  ];
  return edits.length === 0 ? question.text : withoutChatter(applyEdits(question.text, edits));
}

/** A bare question word, a phrase, or a pointer at the whole last turn, completed from that; undefined for others. */
function completed(text: string, last: ResolvedTurn): string | undefined {
  const questionWords = bareQuestionWords(text);
  if (questionWords !== undefined) return askAgain(questionWords, last);
  const fragment = asFragment(text);
  if (fragment !== undefined) return completeFragment(fragment, last);
  return pointsAtProposition(text) ? withProposition(text, last) : undefined;
}
