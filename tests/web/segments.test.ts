import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines } from "../../web/src/text/lines.js";
import { segments, type Mark } from "../../web/src/text/segments.js";

const TEXT = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r", "\r\n", "\u00A0", "\u{1F600}"), maxLength: 60 });
const MARKS = fc.array(
  fc
    .record({ kind: fc.constantFrom("opened", "cited"), start: fc.nat(80), length: fc.nat(40) })
    .map(({ kind, start, length }): Mark => ({ kind, start, end: start + length })),
  { maxLength: 6 },
);
const SEED = { seed: 20_160_211 };

describe("segments", () => {
  it("follow each other without gap, whatever is marked", () => {
    fc.assert(
      fc.property(TEXT, MARKS, (text, marks) => {
        const cut = segments({ start: 0, end: text.length }, marks);
        expect(cut.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
      SEED,
    );
  });

  it("are marked where a mark is and nowhere else, the first mark winning", () => {
    fc.assert(
      fc.property(TEXT, MARKS, (text, marks) => {
        const kinds = segments({ start: 0, end: text.length }, marks).flatMap(({ start, end, kind }) =>
          Array.from({ length: end - start }, () => kind),
        );
        const expected = Array.from(
          { length: text.length },
          (_, offset) => marks.find(({ start, end }) => start <= offset && offset < end)?.kind ?? null,
        );
        expect(kinds).toEqual(expected);
      }),
      SEED,
    );
  });

  it("begin at offset 0", () => {
    expect(segments({ start: 0, end: 3 }, [{ kind: "opened", start: 0, end: 1 }])).toEqual([
      { start: 0, end: 1, kind: "opened" },
      { start: 1, end: 3, kind: null },
    ]);
  });
});

describe("lines", () => {
  it("follow each other without gap and end with their line break", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const cut = lines(text).map(({ start, end }) => text.slice(start, end));
        expect(cut.join("")).toBe(text);
        for (const line of cut) expect(line).toMatch(/^[^\r\n]*(?:\r\n|\r|\n)?$/);
        for (const line of cut.slice(0, -1)) expect(line).toMatch(/[\r\n]$/);
      }),
      SEED,
    );
  });

  it("keeps carriage return and line feed together", () => {
    expect(lines("a\r\n\r\nb")).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
      { start: 5, end: 6 },
    ]);
  });
});
