import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SENTENCE_KINDS } from "../../src/core/document.js";
import { packSentences, unpackSentences } from "../../src/store/document-rows.js";

describe("sentences packed into a string", () => {
  it("come back as they were", () => {
    const sentence = fc.record({
      start: fc.nat(),
      end: fc.nat(),
      kind: fc.constantFrom(...SENTENCE_KINDS),
      paragraph: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(sentence), (sentences) => {
        expect(unpackSentences(packSentences(sentences))).toEqual(sentences);
      }),
      { seed: 1 },
    );
  });
});
