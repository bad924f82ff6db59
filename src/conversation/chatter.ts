/* What people say around a question and that asks nothing: thanks, greetings, "could you tell me". */

const CHATTER =
  /^(?:ok(?:ay)?|k|thanks?(?: (?:you|a lot|so much|very much))*|thx|cheers|hi|hello|hey|great|good|nice|cool|perfect|wow|oh|ah|aha|hm+|um+|well|right|alright|all right|sure|yes|yeah|yep|no|i see|got it|interesting|i understand|understood|fine|sorry|please|one more (?:thing|question)|another question)(?=[\s,.!;:–—-]|$)[\s,.!;:–—-]*/i;
const POLITE =
  /^(?:(?:please )?tell me|(?:can|could|would|will) you (?:please )?(?:tell me|say|explain)|do you know|i(?:'d|’d| would)? (?:like to know|want to know|wonder|was wondering)|any idea)(?=\s)[\s,:]*/i;
const CONJUNCTION = /^(?:and|but|so|or|also|then)(?=[\s,])[\s,]*/i;
const AFTERWORD = /[\s,]+(?:please|pls|thanks|thank you|then|though|btw|by the way)(?=[\s?!.]*$)/i;

/** The question without greetings and thanks before it; all of it where nothing else is there. */
export function withoutChatter(question: string): string {
  let rest = question.trimStart();
  for (let found = CHATTER.exec(rest); found !== null && found[0].length > 0; found = CHATTER.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : question;
}

/** Whether nothing but greetings, thanks and the like is said. */
export function isChatter(question: string): boolean {
  let rest = `${question.trim()} `;
  for (let found = CHATTER.exec(rest); found !== null && found[0].length > 0; found = CHATTER.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  return /\p{L}/u.test(question) && !/[\p{L}\p{N}]/u.test(rest);
}

/** What is left of a question when politeness and conjunctions around it are taken off as well. */
export function core(question: string): { readonly text: string; readonly joined: boolean } {
  const plain = withoutChatter(question);
  const afterAnd = plain.replace(CONJUNCTION, "");
  return {
    text: withoutChatter(afterAnd).replace(POLITE, "").replace(CONJUNCTION, "").replace(AFTERWORD, "").trim(),
    joined: afterAnd !== plain,
  };
}

/** The last question in a turn of several sentences, without chatter or politeness. */
export function lastSentence(question: string): string {
  const sentences = question.trim().split(/(?<=[?!]|[\p{Ll}\p{N}]{2}\.)\s+(?=[\p{Lu}"“])/u);
  return core(sentences.at(-1) ?? question).text;
}
