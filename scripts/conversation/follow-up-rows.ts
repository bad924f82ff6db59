/* Follow-up questions with their history and a person's stand-alone rewrite, as the data sets give them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Turn } from "../../src/core/ask.js";

/** One line of a file of conversations; what is not named here is left unread. */
interface Line {
  readonly id: string;
  /** What the conversation is about, where the data says so. Nobody who asks gives it. */
  readonly title?: string;
  /** Question and answer by turns, or questions alone. */
  readonly history: readonly string[];
  readonly question: string;
  readonly rewrite: string;
}

/** A follow-up question. */
export interface FollowUp {
  readonly id: string;
  readonly title: string;
  readonly history: readonly Turn[];
  readonly question: string;
  /** The question as a person wrote it out. */
  readonly rewrite: string;
}

/** What the data writes where nothing answers. */
const NO_ANSWER = /^(?:i don't know|cannotanswer)\.?$/i;

/** Share of the conversations that is looked at while developing; the figures are reported on the others. */
const DEVELOP = 0.6;

export type Part = "develop" | "report" | "all";

/** Where a conversation falls in [0, 1), the same on every run. */
function place(conversation: string): number {
  return createHash("sha256").update(conversation).digest().readUInt32BE(0) / 2 ** 32;
}

/** Whether a question of this id belongs to the part: all turns of one conversation do or none. */
export function isIn(part: Part, id: string): boolean {
  return part === "all" || place(id.replace(/[#_]\d+$/, "")) < DEVELOP === (part === "develop");
}

/** A line's history as turns; an answer that says nothing is left out. */
function toTurns(history: readonly string[], questionsOnly: boolean): Turn[] {
  if (questionsOnly) return history.map((question) => ({ question }));
  const turns: Turn[] = [];
  for (let i = 0; i < history.length; i += 2) {
    const answer = history[i + 1];
    const says = answer !== undefined && !NO_ANSWER.test(answer.trim());
    turns.push({ question: history[i] ?? "", answer: says ? answer : undefined });
  }
  return turns;
}

/**
 * The questions of a file of JSON lines, gzipped or not, first turns included.
 * @param questionsOnly the history holds questions without their answers
 */
export function readFollowUps(path: string, questionsOnly: boolean): FollowUp[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, title = "", history, question, rewrite }) => ({
      id,
      title,
      history: toTurns(history, questionsOnly),
      question,
      rewrite,
    }));
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a person left the question as it was, but for marks and capitals. */
export const standsAlone = ({ question, rewrite }: FollowUp): boolean => plain(question) === plain(rewrite);
