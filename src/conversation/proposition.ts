/* "Who said that?", "Why did she do this?": what was said or done is the last question, with its answer. */
import { asideOf } from "./bare-question.js";
import { core, lastSentence } from "./chatter.js";
import { parseQuestion, type ResolvedTurn } from "./context.js";
import { withAside } from "./edit.js";

const SAID_OR_DONE =
  /\b(?:say|said|do|did|done|know|knew|think|thought|believe|mean|claim|claimed|deny|denied|confirm|confirmed|report|reported|announce|announced|happen|explain|justify) (?:that|this|it|so)[\s?!.]*$/i;

const TRUE =
  /^(?:is|was|are) (?:that|this|it) (?:really |actually )?(?:true|right|correct|so|real|confirmed)[\s?!.]*$/i;

/** Whether a question ends by pointing at what was just spoken of as a whole. */
export function pointsAtProposition(question: string): boolean {
  return SAID_OR_DONE.test(question) || TRUE.test(core(question).text);
}

/** The question with the last one in brackets. */
export function withProposition(question: string, last: ResolvedTurn): string {
  return withAside(question, asideOf(parseQuestion(lastSentence(last.question.text)), last.answer));
}
