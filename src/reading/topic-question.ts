import { ARTICLE_NOUN } from "../text/article-noun.js";

const ARTICLES = `(?:the|these|those|your|any|all) (?:${ARTICLE_NOUN}|papers?|reports?|news|sources?)`;
const SAY = "say|said|report|reported|tell (?:me|us)|told|write|written|mention|mentioned";
const FORM = new RegExp(
  `^\\W*what(?: else)? (?:(?:do|does|did|has|have) (?:they|${ARTICLES}) (?:${SAY})|(?:is|was|has been) (?:${SAY}|known)) (?:about|on|of) `,
  "iu",
);

/**
 * Where the topic begins in a question that asks for anything about it ("What do they say about the breakwater?", as also
 * "What did AFP report about the breakwater?" reads once its source has been taken out); undefined for any other.
 */
export function topicStart(question: string): number | undefined {
  return FORM.exec(question)?.[0].length;
}
