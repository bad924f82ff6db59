import type { AskRequest } from "../core/ask.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { standaloneQuestion } from "../conversation/standalone-question.js";
import { analyseQuestion } from "../reading/question.js";

/** Characters of the question and the turn before that are searched with: they reach into an answer's first paragraph. */
const CONTEXT_READ = 2000;

/** A question as it is searched for. */
export interface Understood {
  readonly standalone: string;
  /** Words of it and of the turn that it goes on from, to prefer passages by; "" for one that stands alone. */
  readonly context: string;
}

/** Puts into a question what the history supplies. */
export function understand(
  { question, history = [] }: Pick<AskRequest, "question" | "history">,
  statistics: CollectionStatistics,
): Understood {
  const before = history.at(-1);
  if (before === undefined) return { standalone: question, context: "" };
  const { terms } = analyseQuestion(question, statistics);
  // Words that no article holds begin another topic: none of the conversation's would help to find them.
  if (terms.length > 1 && terms.every(({ isMissing }) => isMissing)) return { standalone: question, context: "" };
  const standalone = standaloneQuestion(question, history);
  if (standalone === question) return { standalone, context: "" };
  const said = `${standalone} ${before.question} ${before.answer ?? ""}`.slice(0, CONTEXT_READ);
  const words = analyseQuestion(said, statistics).terms.map(({ word }) => word);
  return { standalone, context: words.join(" ") };
}
