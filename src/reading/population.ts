/** How many live somewhere is asked of news too, which would answer with its dead. */

const ASKS =
  /\bwhat(?:['’]s| is| was| were)\b[^?]*\bpopulation\b(?! \p{L}+(?:ed|ing)\b)|\bhow (?:big|large|high|great) [^?]*\bpopulation\b|\bhow populous\b|\bhow many (?:\p{L}+ )?(?:people|\p{L}+s) (?:still |now |used to )?(?:live|reside|inhabit)\b|\bhow many (?:inhabitants|residents|citizens) (?:do|does|did|has|had)\b/iu;
const OF_IT = /\b(?:percent(?:age)?|per cent|share|part|proportion|fraction)\b/i;
const TELLS =
  /\bpopul(?:ations?|ous|ated)\b|\binhabit|\bresid(?:ents?|es?|ed|ing)\b|\bcitizens\b|\bhome to\b|\bdwell|\bpeople of\b|\bliv(?:e|es|ed|ing)(?: \p{L}+)? (?:in|there|here|at|on|near|under|within|outside|along|across)\b/iu;

/** Whether a question asks how many live somewhere. */
export function asksPopulation(question: string): boolean {
  return ASKS.test(question) && !OF_IT.test(question);
}

/** Whether a sentence says of anybody that they live somewhere. */
export function tellsPopulation(sentence: string): boolean {
  return TELLS.test(sentence);
}
