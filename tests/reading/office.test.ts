import { describe, expect, test } from "vitest";
import { officeAsked, officeGap, officeHolder } from "../../src/reading/office.js";
import { loadLexicon } from "../../src/text/lexicon.js";
import { tokenize } from "../../src/text/terms.js";
import { analysed } from "./documents.js";

const asked = (question: string) => {
  const tokens = tokenize(question);
  return officeAsked({ tokens, names: loadLexicon().names(tokens) });
};
const gap = (question: string, text: string) => officeGap(asked(question)!, analysed(text));
const holder = (question: string, text: string) => {
  const sentence = analysed(text);
  const span = officeHolder(asked(question)!, sentence);
  return span && sentence.document.text.slice(span.start, span.end);
};

describe("the office whose holder a question asks for", () => {
  test.each([
    ["Who is the foreign minister of Russia?", "minister", ["foreign"]],
    ["Who's Russia's defense minister?", "minister", ["defence"]],
    ["Who was the first deputy prime minister?", "minister", ["prime", "deputy"]],
    ["Who is the UN secretary-general?", "secretary", ["general"]],
    ["Who is the US secretary of state?", "secretary", ["state"]],
    ["who is president of turkey", "president", []],
    ["Who is the United States president?", "president", []],
    ["What is the name of the Turkish interior minister?", "minister", ["interior"]],
    ["turkey president name", "president", []],
    ["What's the capital of Kazakhstan?", "capital", []],
  ])("is told with what sets it apart: %s", (question, head, marks) => {
    expect(asked(question)?.head).toBe(head);
    expect([...asked(question)!.marks]).toEqual(marks);
  });

  test.each([
    ["Who did the foreign minister meet?"],
    ["Who is attacking the president?"],
    ["Who was killed by the minister?"],
    ["Who was shot with the ambassador?"],
    ["What did the president say?"],
    ["What is the president?"],
    ["What is special about the capital's transmitter?"],
    ["What is the name of the minister's dog?"],
    ["Who won?"],
    [""],
  ])("is none: %s", (question) => {
    expect(asked(question)).toBeUndefined();
  });
});

describe("a sentence", () => {
  const russian = "Who is the foreign minister of Russia?";

  test.each([
    ["speaks of that office", russian, "Russian Foreign Minister Sergey Lavrov read it out.", 0],
    ["says it the other way round", russian, "The minister of foreign affairs of Russia spoke.", 0],
    ["speaks of it among others", russian, "The French foreign minister met Russia's foreign minister.", 0],
    ["does not say of which country", russian, "Foreign Minister Sergey Lavrov read it out.", 0.25],
    ["does not say of which country", "Who is the president of Syria?", "President Nicolas Sarkozy wants it.", 0.5],
    ["has no word for it", russian, "Lavrov read it out in Russia.", 0.5],
    ["speaks of a deputy", russian, "Russia's deputy foreign minister Gennady Gatilov spoke.", 1],
    ["speaks of another office", russian, "Russia's defence minister spoke.", 1],
    ["speaks of another country's", russian, "French Foreign Minister Alain Juppe accused Moscow.", 1],
    ["speaks of a former one", "Who is the president of Brazil?", "Brazil's former president was jailed.", 1],
    ["speaks of a former one", "Who was the president of Brazil?", "Brazil's former president was jailed.", 0],
    [
      "calls a president by the body",
      "Who is the president of the General Assembly?",
      "General Assembly President Lee spoke.",
      0,
    ],
    ["speaks of the deputy asked for", "Who is the vice president?", "Vice-President Lee spoke.", 0],
  ])("%s: %s %s", (_, question, text, expected) => {
    expect(gap(question, text)).toBe(expected);
  });

  test.each([
    ["after the office", russian, "Kerry called Russian Foreign Minister Sergey Lavrov on Friday.", "Sergey Lavrov"],
    ["after a capital", "What is the capital of Kazakhstan?", "They met in the Kazakh capital Astana.", "Astana"],
    ["after a comma", "Who is the president of Iran?", "Iran's ageing president, Ali Reza, left.", "Ali Reza"],
    [
      "with an article in it",
      "Who is the Saudi foreign minister?",
      "Saudi Foreign Minister Adel al-Jubeir left.",
      "Adel al-Jubeir",
    ],
    [
      "without the possessive",
      "Who is the president of Syria?",
      "They met at Syrian President Bashar al-Assad’s palace.",
      "Bashar al-Assad",
    ],
    ["nowhere", russian, "The Russian foreign minister has left.", undefined],
    ["only of a deputy", russian, "Russian Deputy Foreign Minister Gennady Gatilov left.", undefined],
  ])("names who holds it %s: %s", (_, question, text, expected) => {
    expect(holder(question, text)).toBe(expected);
  });
});
