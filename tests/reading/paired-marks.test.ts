import { describe, expect, test } from "vitest";
import { withPairedMarks } from "../../src/reading/paired-marks.js";

/** What becomes of the part between bars. */
const widened = (marked: string, from = 0) => {
  const [before, inside, after] = marked.split("|");
  const text = before + inside + after;
  const start = before.length;
  const { start: first, end } = withPairedMarks(
    text,
    { start, end: start + inside.length },
    { start: from, end: text.length },
  );
  return text.slice(first, end);
};

describe("an answer and the marks beside it", () => {
  test.each([
    ["He wants |Western-backed “corridors|” soon.", "Western-backed “corridors”"],
    ['He wants |Western-backed "corridors|" soon.', 'Western-backed "corridors"'],
    ["A “|corridor” for aid| is wanted.", "“corridor” for aid"],
    ['A "|corridor" for aid| is wanted.', '"corridor" for aid'],
    ["The |League (a body of ten|) met.", "League (a body of ten)"],
    ["The |«Moscow site|» was used.", "«Moscow site»"],
  ])("takes in what belongs to one of its own: %s", (marked, answer) => expect(widened(marked)).toBe(answer));

  test.each([
    ["A “|corridor|” for aid.", "corridor"],
    ["A “|corridor, he said|, is wanted”.", "corridor, he said"],
    ["A |“corridor”| for aid.", "“corridor”"],
    ["Ten (|or eleven|) came.", "or eleven"],
    ['The |"end| is near" sign.', '"end'],
  ])("is left as it is otherwise: %s", (marked, answer) => expect(widened(marked)).toBe(answer));

  test("does not reach out of its sentence", () => {
    expect(widened("“|corridor” for aid|.", 1)).toBe("corridor” for aid");
  });
});
