import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { winkBoundaries } from "../../src/text/wink-boundaries.js";
import { arbitraryText } from "./arbitrary-text.js";

describe("wink-nlp's boundaries", () => {
  it("are offsets of the text itself, through every kind of white space", () => {
    const text = "He\u00a0left.\u2009\u200bShe\tstayed. They  \u202fslept.";
    expect([...winkBoundaries(text)].map((end) => text.slice(0, end))).toEqual([
      "He\u00a0left.",
      "He\u00a0left.\u2009\u200bShe\tstayed.",
    ]);
  });

  it("come after a character that is not blank, whatever the text", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        for (const end of winkBoundaries(text)) expect(text.charAt(end - 1)).toMatch(/\S/);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
