/** Slips and short forms of the words that ask; the rest of a question is mended by the collection's vocabulary. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whos: "who is",
    hwo: "who",
    whats: "what is",
    wat: "what",
    wht: "what",
    waht: "what",
    wahts: "what is",
    wich: "which",
    whihc: "which",
    whcih: "which",
    whn: "when",
    wen: "when",
    wehn: "when",
    whens: "when is",
    wher: "where",
    wheres: "where is",
    wehre: "where",
    wherre: "where",
    whys: "why is",
    wy: "why",
    hw: "how",
    hows: "how is",
    mny: "many",
    mnay: "many",
    meny: "many",
    manny: "many",
    mch: "much",
    muhc: "much",
  }),
);

/** The question with its asking words spelt right; one with a capital is left alone behind the first word: a name ("Wen"). */
export function mendAskingWords(question: string): string {
  return question
    .replace(/(?<!['’\p{L}])\p{L}+(?!['’\p{L}])/gu, (word, at: number) => {
      const isFirst = !/\p{L}/u.test(question.slice(0, at));
      return (isFirst || word === word.toLowerCase() ? SLIPS.get(word.toLowerCase()) : undefined) ?? word;
    })
    .replace(/\bwho (?=(?:many|much|long|far|often)\b)/g, "how ");
}
