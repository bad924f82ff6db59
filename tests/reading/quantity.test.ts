import { describe, expect, test } from "vitest";
import { dateValue, datesDiffer } from "../../src/reading/date-value.js";
import { differ, quantity } from "../../src/reading/quantity.js";
import { findValues } from "../../src/reading/values.js";

/** The first figure of a text, with what stands around it. */
function read(text: string) {
  const [{ kind, start, end }] = findValues(text).filter((value) => value.kind !== "name" && value.kind !== "time");
  return quantity(text.slice(start, end), kind, text.slice(0, start), text.slice(end));
}

function different(a: string, b: string): boolean {
  const [one, other] = [read(a), read(b)];
  if (!one || !other) throw new Error(`no figure in "${a}" or "${b}"`);
  return differ(one, other);
}

describe("written figures", () => {
  test.each([
    ["1,600 delegates", "1.6 thousand delegates"],
    ["1,600 delegates", "sixteen hundred delegates"],
    ["twenty-three men", "23 men"],
    ["at least 300 men", "more than 250 men"],
    ["at least 10 men", "at least 25 men"],
    ["37 men", "at least 37 men"],
    ["about 1,500 men", "1,600 men"],
    ["nearly 300 men", "296 men"],
    ["2.3 million men", "2 million men"],
    ["up to 500 men", "420 men"],
    ["two dozen men", "24 men"],
    ["45 percent of voters", "45.2% of voters"],
    ["$1.2 billion", "1.2 billion dollars"],
    ["18 months of talks", "1.5 years of talks"],
  ])("agree: %s, %s", (a, b) => expect(different(a, b)).toBe(false));

  test.each([
    ["1,600 delegates", "1,500 delegates"],
    ["six men", "seven men"],
    ["at least 12 men", "eight men"],
    ["fewer than 100 men", "140 men"],
    ["2 million men", "3 million men"],
    ["45 percent of voters", "54 percent of voters"],
    ["$1.2 billion", "$1.5 billion"],
    ["three days of talks", "two weeks of talks"],
    ["100km of road", "140km of road"],
  ])("differ: %s, %s", (a, b) => expect(different(a, b)).toBe(true));

  test.each([
    "dozens of men",
    "tens of thousands of men",
    "10-12 men",
    "between 10 and 12 men",
    "10 to 12 men",
    "two hundred and fifty men",
    "A$30 million",
    "1,5 men",
  ])("say too little to be compared: %s", (text) => expect(read(text)).toBeNull());

  test("never differ where the units do", () => {
    expect(different("$5 million", "€4 million")).toBe(false);
    expect(different("45 percent", "three days")).toBe(false);
  });
});

describe("written dates", () => {
  test.each([
    ["30 January", "Jan. 30", false],
    ["January 30, 2018", "30 January", false],
    ["2011", "March 2011", false],
    ["Tuesday, January 30", "30th of January 2018", false],
    ["2018-01-30", "30 January 2018", false],
    ["30 January", "Jan. 31", true],
    ["2011", "2012", true],
    ["May 2017", "12 June 2017", true],
  ])("%s against %s", (a, b, expected) => {
    const [one, other] = [dateValue(a), dateValue(b)];
    expect(one && other && datesDiffer(one, other)).toBe(expected);
  });

  test.each(["Monday", "the 1990s", "last year", "15-17 March", "early 2011", "31/02", "40 January"])(
    "%s names no one date",
    (text) => expect(dateValue(text)).toBeNull(),
  );
});
