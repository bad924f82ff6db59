import type { AskRequest, Turn } from "../core/ask.js";
import type { CollectionStatistics } from "../core/index-store.js";
import { standaloneQuestion } from "../conversation/standalone-question.js";
import { analyseQuestion } from "../reading/question.js";

/** Characters of the conversation that are searched with, from its last turn on. */
const CONTEXT_READ = 2000;

/** A question as it is searched for. */
export interface Understood {
  readonly standalone: string;
  /** Words of it and of the conversation, to prefer passages by; "" where they would not help. */
  readonly context: string;
}

/** Puts into a question what the history supplies. */
export function understand(
  { question, history = [] }: Pick<AskRequest, "question" | "history">,
  statistics: CollectionStatistics,
): Understood {
  if (history.length === 0) return { standalone: question, context: "" };
  const { terms } = analyseQuestion(question, statistics);
  // Words that no article holds begin another topic: none of the conversation's would help to find them.
  if (terms.length > 1 && terms.every(({ isMissing }) => isMissing)) return { standalone: question, context: "" };
  const standalone = standaloneQuestion(question, history);
  if (standalone === question) return { standalone, context: "" };
  return { standalone, context: contextWords(standalone, history, statistics) };
}

/**
 * Words of the question and of the turns before it, where the answers given are the articles' own. One with a word that
 * no article holds comes from elsewhere, and what lies near it here lies near it by chance.
 */
function contextWords(standalone: string, history: readonly Turn[], statistics: CollectionStatistics): string {
  const termsOf = (texts: readonly string[]) =>
    analyseQuestion(texts.join(" ").slice(0, CONTEXT_READ), statistics).terms;
  const latest = history.toReversed();
  const answered = termsOf(latest.map(({ answer }) => answer ?? ""));
  if (answered.length === 0 || answered.some(({ isMissing }) => isMissing)) return "";
  const said = latest.flatMap(({ question, answer }) => [question, answer ?? ""]);
  return termsOf([standalone, ...said])
    .map(({ word }) => word)
    .join(" ");
}
