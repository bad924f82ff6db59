import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Turn } from "../../src/core/ask.js";
import { parseQuestions, type GoldQuestion } from "../../src/evaluation/question-file.js";
import { tagWords } from "../../src/text/phrases.js";
import type { FollowUp } from "./follow-up-rows.js";

/** Turns of a conversation. */
const TURNS = 4;

/** Capitalised words in a row, with "of" and "the" between them, years left out; a possessive is no part of it. */
const NAME =
  /\p{Lu}[\p{L}\p{N}'’-]*?(?:(?: (?:of|the|de|von|van|and the))* \p{Lu}[\p{L}\p{N}'’-]*?)*(?=['’]s\b|[^\p{L}\p{N}'’-]|$)/gu;

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names in a question that a pronoun can stand for: not its first word, nor one that describes a noun. */
function names(question: string): Found[] {
  const words = tagWords(question);
  return [...question.matchAll(NAME)].flatMap((match) => {
    const [name] = match;
    const start = match.index;
    const end = start + name.length;
    const before = words.findLast((word) => word.end <= start);
    const after = words.find((word) => word.start >= end);
    const describes = after !== undefined && (/^(?:NOUN|PROPN|NUM|ADJ|SYM)$/.test(after.tag) || after.start === end);
    const owns = /^['’]s?\b/.test(question.slice(end));
    const described =
      before === undefined || (before.lower !== "the" && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(before.tag));
    const marked = after !== undefined && /^[?,.;:]$/.test(after.text);
    return described || (describes && !owns && !marked) ? [] : [{ name, start, end }];
  });
}

const PRONOUNS = {
  he: ["he", "him", "his"],
  she: ["she", "her", "her"],
  it: ["it", "it", "its"],
  they: ["they", "them", "their"],
} as const;

/** The pronoun that the article uses in sentences right after ones that name `name`. */
function pronounFor(name: string, article: string): keyof typeof PRONOUNS {
  const votes = { he: 0, she: 0, it: 0.5, they: 0 };
  for (let at = article.indexOf(name); at >= 0; at = article.indexOf(name, at + 1)) {
    const next = /[.!?]\s+(He|His|She|Her|It|Its|They|Their)\b/.exec(article.slice(at, at + 300))?.[1]?.toLowerCase();
    if (next === "he" || next === "his") votes.he++;
    else if (next === "she" || next === "her") votes.she++;
    else if (next === "it" || next === "its") votes.it++;
    else if (next !== undefined) votes.they += 0.5;
  }
  return (Object.keys(votes) as (keyof typeof PRONOUNS)[]).reduce((best, one) =>
    votes[one] > votes[best] ? one : best,
  );
}

/** The question without a name that was said before: left out at the end, or a pronoun instead. */
function unnamed(question: string, { name, start, end }: Found, article: string): string {
  const before = question.slice(0, start);
  const after = question.slice(end);
  const phrase = / (?:in|of|at|for|about|from|by|on|with) (?:the )?$/i.exec(before);
  if (phrase !== null && /^\s*\?*$/.test(after)) return `${before.slice(0, phrase.index)}?`;
  const [subject, object, owner] = PRONOUNS[pronounFor(name, article)];
  const lead = before.replace(/\bthe $/i, "");
  const owned = /^['’]s?\b/.exec(after)?.[0];
  if (owned !== undefined) return `${lead}${owner}${after.slice(owned.length)}`;
  const last = tagWords(lead).at(-1);
  return `${lead}${last === undefined || last.tag === "AUX" || last.tag === "SCONJ" ? subject : object}${after}`;
}

/**
 * The answerable questions of a folder made into conversations: neighbouring questions of one article in a row, each
 * without a name that an earlier one or its answer gave. The question as it was is the rewrite.
 * @param folder holds `documents/` and `questions.jsonl`
 */
export function squadConversations(folder: string): FollowUp[] {
  const file = join(folder, "questions.jsonl");
  const articles = new Map<string, { readonly text: string; readonly asked: { gold: GoldQuestion; at: number }[] }>();
  for (const gold of parseQuestions(readFileSync(file, "utf8"), file)) {
    const place = gold.gold[0];
    if (place === undefined) continue;
    const known = articles.get(place.document);
    const text = known?.text ?? readFileSync(join(folder, "documents", place.document), "utf8");
    const asked = known?.asked ?? [];
    asked.push({ gold, at: text.indexOf(place.quote) });
    articles.set(place.document, { text, asked });
  }
  return [...articles].flatMap(([document, { text, asked }]) => {
    const inOrder = asked.sort((a, b) => a.at - b.at).map(({ gold }) => gold);
    const groups = Array.from({ length: Math.ceil(inOrder.length / TURNS) }, (_, i) =>
      inOrder.slice(i * TURNS, (i + 1) * TURNS),
    );
    return groups.flatMap((group, index) => conversation(`${document} ${index}`, group, text));
  });
}

function conversation(id: string, group: readonly GoldQuestion[], article: string): FollowUp[] {
  const said: Turn[] = [];
  return group.map(({ question: rewrite, answers }, index) => {
    const history = [...said];
    const heard = history.map(({ question, answer = "" }) => `${question}\n${answer}`).join("\n");
    const known = names(rewrite).filter(({ name }) => new RegExp(`\\b${name}(?![\\p{L}\\p{N}])`, "u").test(heard));
    // Where several were said before, people leave out any of them: one is drawn.
    const drawn = known[createHash("sha256").update(rewrite).digest()[0] % Math.max(1, known.length)];
    const question = drawn === undefined ? rewrite : unnamed(rewrite, drawn, article);
    said.push({ question, answer: answers[0] });
    return { id: `${id}#${index + 1}`, title: "", history, question, rewrite };
  });
}
