import { describe, expect, test } from "vitest";
import { personAsked, personRole } from "../../src/reading/person.js";
import { loadLexicon } from "../../src/text/lexicon.js";
import { tokenize } from "../../src/text/terms.js";
import { analysed } from "./documents.js";

const asked = (question: string) => personAsked(question, loadLexicon().names(tokenize(question)));

function role(question: string, text: string): string | undefined {
  const span = personRole(asked(question)!, analysed(text));
  return span && text.slice(span.start, span.end);
}

describe("who somebody is", () => {
  test.each([
    ["Who is Sergei Lavrov?", "lavrov", ["sergei"]],
    ["Who was Lavrov", "lavrov", []],
    ["who's Staffan de Mistura?", "mistura", ["staffan"]],
    ["Who is Bashar al-Assad?", "assad", ["bashar"]],
    ["Who is Mr. Assad?", "assad", []],
    ["Who is Foreign Minister Lavrov?", "lavrov", []],
  ])("is asked by %s", (question, surname, given) => {
    expect(asked(question)).toEqual({ surname, given });
  });

  test.each([
    "Who is the foreign minister of Russia?",
    "Who is Russia?",
    "Who is Lavrov's deputy?",
    "Who is meeting Lavrov?",
    "Who met Lavrov?",
    "What is Gazprom?",
    "Who is the president?",
  ])("is not asked by %s", (question) => {
    expect(asked(question)).toBeUndefined();
  });

  test.each([
    ["Who is Ann Lee?", "Dutch Foreign Minister Ann Lee left.", "Dutch Foreign Minister"],
    ["Who is Lee?", "Peru's deputy finance minister Ann Lee left.", "Peru's deputy finance minister"],
    ["Who is Ann Lee?", "On Monday US Secretary of State Ann Lee left.", "US Secretary of State"],
    ["Who is Lee?", "US Secretary of State Ann Lee left.", "US Secretary of State"],
    ["Who is Ann Lee?", "It was said by its envoy, Ann Lee.", "envoy"],
    [
      "Who is Ann Lee?",
      '"No," said Ann Lee, head of the Centre for Peace in Oslo.',
      "head of the Centre for Peace in Oslo",
    ],
    ["Who is Ann Lee?", "Ann Lee, a veteran diplomat, left.", "a veteran diplomat"],
    ["Who was Ann Lee?", "Ann Lee (1736–1784) was the founder of the Shakers.", "the founder of the Shakers"],
    ["Who is Ann Lee?", '"No," said Ann Lee, of the Peace Institute.', "of the Peace Institute"],
    ["Who is Sergei Lee?", "Prime Minister Sergey Lee left.", "Prime Minister"],
    ["Who is Ann Lee?", "President Lee left.", "President"],
    ["Who is de Lee?", "The UN Special Envoy for Syria, Ann de Lee, left.", "UN Special Envoy for Syria"],
  ])("%s: %s", (question, text, expected) => {
    expect(role(question, text)).toBe(expected);
  });

  test.each([
    ["Who is Ann Lee?", "Foreign Minister Bob Roe met Ann Lee."],
    ["Who is Ann Lee?", "Ann Lee, Foreign Minister Bob Roe and others left."],
    ["Who is Ann Lee?", "Ann Lee is expected to meet the president."],
    ["Who is Ann Lee?", "Ann Lee, who met the president, left."],
    ["Who is Ann Lee?", "Foreign Minister Bob Lee left."],
    ["Who is Ann Lee?", "Ann Lee's adviser left."],
    ["Who is Ann Lee?", "Nobody came."],
  ])("is not told: %s %s", (question, text) => {
    expect(role(question, text)).toBeUndefined();
  });
});
