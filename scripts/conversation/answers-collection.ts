import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FollowUp } from "./follow-up-rows.js";

const conversationOf = (id: string) => id.replace(/#\d+$/, "");

/**
 * Writes the answers of conversations as articles, one a title under that title as headline, a paragraph a
 * conversation: a collection that holds what the questions speak of. The answer to a conversation's last question is in
 * no history, and so in no article.
 */
export function writeAnswers(rows: readonly FollowUp[], folder: string): void {
  const longest = new Map<string, FollowUp>();
  for (const row of rows) {
    const known = longest.get(conversationOf(row.id));
    if (known === undefined || known.history.length < row.history.length) longest.set(conversationOf(row.id), row);
  }
  const articles = new Map<string, string[]>();
  for (const { title, history } of longest.values()) {
    const answers = history.flatMap(({ answer }) => (answer === undefined ? [] : [sentence(answer)]));
    if (answers.length > 0) articles.set(title, [...(articles.get(title) ?? []), [...new Set(answers)].join(" ")]);
  }
  mkdirSync(folder, { recursive: true });
  for (const [title, paragraphs] of articles) {
    const name = `${title.replace(/[^\p{L}\p{N}]+/gu, "_")}.txt`;
    writeFileSync(join(folder, name), `${[title, ...paragraphs].join("\n\n")}\n`);
  }
}

/** Answers are cut out of sentences: one ends with a full stop here, so that the next is not taken for its rest. */
const sentence = (answer: string) => answer.trim().replace(/[\s,;:]*$/, (end) => (/[.!?]$/.test(answer) ? end : "."));
